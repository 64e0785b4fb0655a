import { notFound } from 'next/navigation'
import { readFeed } from '@/feed/read-feed'
import { HomeFeed } from '../../_parts/home-feed'
import { pageLocale } from '../../_parts/page-locale'

/** Nothing is rendered while building, where there is no database; the first visitor's page is kept for the next. */
export function generateStaticParams(): { tab: string }[] {
  return []
}

export const dynamic = 'force-static'
export const revalidate = 30

type Props = { params: Promise<{ tab: string }> }

/** The home page, the same for everybody; what is the viewer's own is asked for afterwards. */
export default async function PublicHome({ params }: Props) {
  if ((await params).tab !== 'discover') notFound()
  const locale = await pageLocale()
  const first = await readFeed({ source: { list: 'discover' }, locale, viewer: null })
  return <HomeFeed tab="discover" first={first} />
}
