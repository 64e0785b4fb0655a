import { OnetillError, type Page, type PostView, type Viewer } from '@onetill/contract'
import { unstable_cache } from 'next/cache'
import type { Locale } from '../i18n/locales'
import { getServices } from '../server/services'
import type { FeedPage, FeedSource } from './feed-source'
import { pressMarks } from './press-marks'
import { FEED_REFRESH_SECONDS, FEED_TAG, type Kept, unlessOld } from './refresh-feed'
import { type WrittenPosts, writePosts } from './write-posts'

type Asking = {
  readonly source: FeedSource
  readonly cursor?: string | null
  readonly locale: Locale
  readonly viewer: Viewer | null
}

/** A page of posts for this viewer: written for everybody, then marked with what is theirs. */
export async function readFeed({ source, cursor, locale, viewer }: Asking): Promise<FeedPage> {
  const page =
    source.list === 'discover' && !cursor
      ? await newestPosts(locale)
      : await writePosts(await listPosts(source, viewer, cursor), locale, {
          follow: source.list !== 'merchant' && source.list !== 'following',
        })
  return markPosts(page, viewer)
}

/** Adds what the viewer has liked and whom they follow. */
export async function markPosts(
  { html, next, postIds, merchantIds }: WrittenPosts,
  viewer: Viewer | null,
): Promise<FeedPage> {
  if (!viewer || postIds.length === 0) return { html, next }
  const marks = await getServices().market.feed.viewerMarks(viewer, postIds, merchantIds)
  return { html: pressMarks(html, marks), next }
}

/** What everybody opens first is written once for all of them. Later pages are asked for too seldom to keep. */
async function newestPosts(locale: Locale): Promise<WrittenPosts> {
  return unlessOld(await keptNewestPosts(locale), () => writeNewestPosts(locale))
}

async function writeNewestPosts(locale: Locale): Promise<Kept<WrittenPosts>> {
  const posts = await getServices().market.feed.discover()
  return { written: await writePosts(posts, locale, { follow: true, first: true }), at: Date.now() }
}

const keptNewestPosts = unstable_cache(writeNewestPosts, ['newest-posts'], {
  tags: [FEED_TAG],
  revalidate: FEED_REFRESH_SECONDS,
})

function listPosts(
  source: FeedSource,
  viewer: Viewer | null,
  cursor?: string | null,
): Promise<Page<PostView>> {
  const { feed } = getServices().market
  switch (source.list) {
    case 'discover':
      return feed.discover(cursor)
    case 'following':
      if (!viewer) throw new OnetillError('not_signed_in')
      return feed.following(viewer, cursor)
    case 'merchant':
      return feed.merchantPosts(source.handle, cursor)
    case 'search':
      return feed.search(source.text, cursor)
  }
}
