import { type CommentView, OnetillError, type Viewer } from '@onetill/contract'
import { newId } from '@onetill/db'
import type { MarketContext } from '../context'

/** Comments on a post; row and counter change in one statement. */
export async function addComment(
  context: MarketContext,
  viewer: Viewer,
  postId: string,
  text: string,
): Promise<CommentView> {
  const createdAt = context.clock()
  const id = newId('comment', createdAt.getTime())
  const { rowCount } = await context.db.pool.query({
    name: 'market.social.comment',
    text: `
      WITH counted AS (
        UPDATE "Post" SET comments = comments + 1 WHERE id = $3 AND "deletedAt" IS NULL RETURNING id)
      INSERT INTO "Comment" (id, "userId", "postId", text, "createdAt") SELECT $1, $2, id, $4, $5 FROM counted`,
    values: [id, viewer.userId, postId, text, createdAt],
  })
  if (rowCount !== 1) throw new OnetillError('not_found')
  return {
    id,
    author: { id: viewer.userId, name: viewer.name, avatar: viewer.image },
    text,
    createdAt,
  }
}
