import { LinkButton, MailIcon } from '@onetill/ui'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { env } from '@/env'

export const dynamic = 'force-dynamic'

export default async function LinkSentPage() {
  const words = await getTranslations('auth.sent')
  const showsOutbox = env.ONETILL_ENV !== 'production' && !env.SMTP_URL
  return (
    <div className="mt-16 flex flex-col items-center gap-3 text-center">
      <span className="flex size-14 items-center justify-center rounded-full bg-sunken text-ink-2">
        <MailIcon size={26} />
      </span>
      <h1 className="text-2xl font-semibold">{words('title')}</h1>
      <p className="max-w-sm text-ink-2">{words('detail')}</p>
      {showsOutbox && (
        <div className="mt-4 flex flex-col items-center gap-3 rounded-lg bg-sunken p-5">
          <p className="text-sm text-ink-2">{words('demo')}</p>
          <LinkButton as={Link} href="/dev/mail">
            {words('outbox')}
          </LinkButton>
        </div>
      )}
      <LinkButton as={Link} href="/sign-in" variant="ghost" className="mt-2">
        {words('back')}
      </LinkButton>
    </div>
  )
}
