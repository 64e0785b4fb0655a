import type { Viewer, ViewerMarks } from '@onetill/contract'
import type { MarketContext } from '../context'

/** The viewer's own hearts and follows among what a page shows, kept apart from it so that the page can be cached. */
export async function viewerMarks(
  context: MarketContext,
  viewer: Viewer,
  postIds: readonly string[],
  merchantIds: readonly string[],
): Promise<ViewerMarks> {
  const { rows } = await context.db.pool.query<{ liked: string[]; following: string[] }>({
    name: 'market.feed.marks',
    text: `SELECT
      ARRAY(SELECT "postId" FROM "Like" WHERE "userId" = $1 AND "postId" = ANY($2)) AS liked,
      ARRAY(SELECT "merchantId" FROM "Follow" WHERE "userId" = $1 AND "merchantId" = ANY($3)) AS following`,
    values: [viewer.userId, postIds, merchantIds],
  })
  return { liked: new Set(rows[0]?.liked), following: new Set(rows[0]?.following) }
}
