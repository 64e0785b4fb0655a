import { readFeed } from '@/feed/read-feed'
import { currentViewer } from '@/server/viewer'
import { HomeFeed } from '../_parts/home-feed'
import { pageLocale } from '../_parts/page-locale'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The home page of somebody signed in. Where the session has ended meanwhile, everybody's page is shown. */
export default async function Home({ searchParams }: Props) {
  const [{ tab: wanted }, viewer, locale] = await Promise.all([
    searchParams,
    currentViewer(),
    pageLocale(),
  ])
  const tab = viewer && wanted === 'following' ? 'following' : 'discover'
  const first = await readFeed({ source: { list: tab }, locale, viewer })
  return <HomeFeed tab={tab} first={first} tabs={viewer !== null} />
}
