import type { Page, PostView } from '@onetill/contract'
import type { MarketContext } from '../context'
import { decodeCursor, PAGE_SIZE, toPage } from '../cursor'
import { NEWEST, type PostRow, postQuery, SHOWN_STATES, toPostView } from './post-rows'

export const DISCOVER = postQuery(`
  SELECT s.id FROM "Post" s JOIN "Merchant" m ON m.id = s."merchantId" AND m.state IN ${SHOWN_STATES}
  WHERE s.id < $1 AND s."deletedAt" IS NULL ORDER BY s.id DESC LIMIT ${PAGE_SIZE + 1}`)

/** Everybody's posts, newest first. */
export async function discover(
  context: MarketContext,
  cursor?: string | null,
): Promise<Page<PostView>> {
  const { rows } = await context.db.pool.query<PostRow>({
    name: 'market.feed.discover',
    text: DISCOVER,
    values: [decodeCursor('post', cursor) ?? NEWEST],
  })
  return toPage(rows, toPostView)
}
