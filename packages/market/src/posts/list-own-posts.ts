import type { DeskPostView, Page, Viewer } from '@onetill/contract'
import { demandMember } from '../authorise'
import type { MarketContext } from '../context'
import { decodeCursor, PAGE_SIZE, toPage } from '../cursor'
import { NEWEST, type PostRow, postQuery, toPostView } from '../feed/post-rows'

const OWN_POSTS = postQuery(`
  SELECT s.id FROM "Post" s
  WHERE s."merchantId" = $2 AND s.id < $1 AND s."deletedAt" IS NULL ORDER BY s.id DESC LIMIT ${PAGE_SIZE + 1}`)

/** A merchant's posts for its team, newest first, also while nobody else may see them. */
export async function listOwnPosts(
  context: MarketContext,
  viewer: Viewer,
  merchantId: string,
  cursor?: string | null,
): Promise<Page<DeskPostView>> {
  demandMember(viewer, merchantId)
  const { rows } = await context.db.pool.query<PostRow>({
    name: 'market.posts.own',
    text: OWN_POSTS,
    values: [decodeCursor('post', cursor) ?? NEWEST, merchantId],
  })
  const paused = await context.db.write.card.findMany({
    where: { postId: { in: rows.map((row) => row.id) }, paused: true, deletedAt: null },
    select: { id: true, postId: true },
  })
  return toPage(rows, (row) => ({
    ...toPostView(row),
    paused: paused.filter(({ postId }) => postId === row.id).map(({ id }) => id),
  }))
}
