import { LinkButton } from '@onetill/ui'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'

/** Beside the feed on wide screens: what this place is, in two sentences. */
export async function FeedAside() {
  const words = await getTranslations('feed.aside')
  return (
    <section className="rounded-xl border border-line bg-surface p-5">
      <h2 className="font-semibold">{words('title')}</h2>
      <p className="mt-1.5 mb-4 text-sm text-ink-2">{words('detail')}</p>
      <LinkButton as={Link} href="/apply" size="sm">
        {words('open')}
      </LinkButton>
    </section>
  )
}
