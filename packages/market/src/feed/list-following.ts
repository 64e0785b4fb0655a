import type { Page, PostView, Viewer } from '@onetill/contract'
import type { MarketContext } from '../context'
import { decodeCursor, PAGE_SIZE, toPage } from '../cursor'
import { NEWEST, type PostRow, postQuery, SHOWN_STATES, toPostView } from './post-rows'

/** Reads a page from each merchant's own index, so its cost follows how many are followed, not how many posts exist. */
export const FOLLOWING = postQuery(`
  SELECT own.id FROM "Follow" f
  JOIN "Merchant" m ON m.id = f."merchantId" AND m.state IN ${SHOWN_STATES}
  CROSS JOIN LATERAL (
    SELECT s.id FROM "Post" s
    WHERE s."merchantId" = m.id AND s.id < $1 AND s."deletedAt" IS NULL
    ORDER BY s.id DESC LIMIT ${PAGE_SIZE + 1}) own
  WHERE f."userId" = $2 ORDER BY own.id DESC LIMIT ${PAGE_SIZE + 1}`)

/** Posts of the merchants the viewer follows, newest first. */
export async function following(
  context: MarketContext,
  viewer: Viewer,
  cursor?: string | null,
): Promise<Page<PostView>> {
  const { rows } = await context.db.pool.query<PostRow>({
    name: 'market.feed.following',
    text: FOLLOWING,
    values: [decodeCursor('post', cursor) ?? NEWEST, viewer.userId],
  })
  return toPage(rows, toPostView)
}
