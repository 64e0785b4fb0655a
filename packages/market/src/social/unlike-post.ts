import { OnetillError, type Viewer } from '@onetill/contract'
import type { MarketContext } from '../context'

/** Takes a like back, once. Returns the count. */
export async function unlike(
  context: MarketContext,
  viewer: Viewer,
  postId: string,
): Promise<{ readonly likes: number }> {
  const { rows } = await context.db.pool.query<{ likes: number }>({
    name: 'market.social.unlike',
    text: `
      WITH removed AS (DELETE FROM "Like" WHERE "userId" = $1 AND "postId" = $2 RETURNING "postId"),
      counted AS (
        UPDATE "Post" p SET likes = p.likes - 1 FROM removed WHERE p.id = removed."postId" RETURNING p.likes)
      SELECT coalesce((SELECT likes FROM counted), p.likes) AS likes
      FROM "Post" p WHERE p.id = $2 AND p."deletedAt" IS NULL`,
    values: [viewer.userId, postId],
  })
  if (!rows[0]) throw new OnetillError('not_found')
  return { likes: rows[0].likes }
}
