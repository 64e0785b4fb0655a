import { recentMail } from '@onetill/api'
import { EmptyState, MailIcon } from '@onetill/ui'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { env } from '@/env'
import { getServices } from '@/server/services'
import { BareFrame } from '@/shell/bare-frame'

export const dynamic = 'force-dynamic'

/** Stands in for a mail server. It shows everybody's letters, so it exists in demo mode only. */
export default async function OutboxPage() {
  if (env.ONETILL_ENV === 'production' || env.SMTP_URL) notFound()
  const [words, format, letters] = await Promise.all([
    getTranslations('auth.outbox'),
    getFormatter(),
    recentMail(getServices().db),
  ])
  return (
    <BareFrame width="wide">
      <h1 className="mt-6 text-2xl font-semibold">{words('title')}</h1>
      <p className="mt-2 mb-6 text-ink-2">{words('lead')}</p>
      {letters.length === 0 && (
        <EmptyState
          icon={<MailIcon size={26} />}
          title={words('empty')}
          detail={words('emptyDetail')}
        />
      )}
      <ul className="flex flex-col gap-4">
        {letters.map((letter) => (
          <li key={letter.id} className="overflow-hidden rounded-lg border border-line bg-surface">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line px-5 py-3 text-sm">
              <span className="min-w-0 truncate">
                <span className="text-ink-3">{words('to')}</span> {letter.to}
              </span>
              <time dateTime={letter.createdAt.toISOString()} className="figures text-ink-3">
                {format.relativeTime(letter.createdAt)}
              </time>
            </div>
            <iframe
              title={letter.subject}
              srcDoc={letter.html}
              sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
              className="h-[26rem] w-full bg-white"
            />
          </li>
        ))}
      </ul>
    </BareFrame>
  )
}
