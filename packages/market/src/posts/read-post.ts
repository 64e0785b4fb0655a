import { OnetillError, type PostView } from '@onetill/contract'
import type { MarketContext } from '../context'
import { type PostRow, postQuery, toPostView } from '../feed/post-rows'

const POST = postQuery(`SELECT s.id FROM "Post" s WHERE s.id = $1 AND s."deletedAt" IS NULL`)

export async function post(context: MarketContext, postId: string): Promise<PostView> {
  const { rows } = await context.db.pool.query<PostRow>({
    name: 'market.posts.read',
    text: POST,
    values: [postId],
  })
  if (!rows[0]) throw new OnetillError('not_found')
  return toPostView(rows[0])
}
