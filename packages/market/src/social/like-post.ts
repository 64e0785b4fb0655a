import { OnetillError, type Viewer } from '@onetill/contract'
import type { MarketContext } from '../context'

/** Likes a post once, however often it is asked; row and counter change in one statement. Returns the count. */
export async function like(
  context: MarketContext,
  viewer: Viewer,
  postId: string,
): Promise<{ readonly likes: number }> {
  const { rows } = await context.db.pool.query<{ likes: number }>({
    name: 'market.social.like',
    text: `
      WITH shown AS (SELECT id FROM "Post" WHERE id = $2 AND "deletedAt" IS NULL),
      added AS (
        INSERT INTO "Like" ("userId", "postId", "createdAt") SELECT $1, id, $3 FROM shown
        ON CONFLICT DO NOTHING RETURNING "postId"),
      counted AS (
        UPDATE "Post" p SET likes = p.likes + 1 FROM added WHERE p.id = added."postId" RETURNING p.likes)
      SELECT coalesce((SELECT likes FROM counted), p.likes) AS likes FROM "Post" p JOIN shown USING (id)`,
    values: [viewer.userId, postId, context.clock()],
  })
  if (!rows[0]) throw new OnetillError('not_found')
  return { likes: rows[0].likes }
}
