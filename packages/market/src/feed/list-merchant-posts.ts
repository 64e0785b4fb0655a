import type { Page, PostView } from '@onetill/contract'
import type { MarketContext } from '../context'
import { decodeCursor, PAGE_SIZE, toPage } from '../cursor'
import { NEWEST, type PostRow, postQuery, SHOWN_STATES, toPostView } from './post-rows'

export const MERCHANT_POSTS = postQuery(`
  SELECT s.id FROM "Post" s JOIN "Merchant" m ON m.id = s."merchantId" AND m.state IN ${SHOWN_STATES}
  WHERE m.handle = $2 AND s.id < $1 AND s."deletedAt" IS NULL ORDER BY s.id DESC LIMIT ${PAGE_SIZE + 1}`)

/** One merchant's posts, newest first; an unknown or suspended merchant has none. */
export async function merchantPosts(
  context: MarketContext,
  handle: string,
  cursor?: string | null,
): Promise<Page<PostView>> {
  const { rows } = await context.db.pool.query<PostRow>({
    name: 'market.feed.merchant',
    text: MERCHANT_POSTS,
    values: [decodeCursor('post', cursor) ?? NEWEST, handle],
  })
  return toPage(rows, toPostView)
}
