import { OnetillError, type Viewer } from '@onetill/contract'
import { append, transaction } from '@onetill/db'
import { demandMember } from '../authorise'
import type { MarketContext } from '../context'

/** Takes a post down for good; its cards answer as gone. */
export async function deletePost(
  context: MarketContext,
  viewer: Viewer,
  postId: string,
): Promise<void> {
  await transaction(context.db, async (tx) => {
    const post = await tx.post.findUnique({ where: { id: postId } })
    if (!post || post.deletedAt) throw new OnetillError('not_found')
    demandMember(viewer, post.merchantId)
    const deletedAt = context.clock()
    const { count } = await tx.post.updateMany({
      where: { id: postId, deletedAt: null },
      data: { deletedAt },
    })
    if (count === 0) return
    await tx.card.updateMany({ where: { postId, deletedAt: null }, data: { deletedAt } })
    await append(tx, {
      kind: 'post.deleted',
      subject: postId,
      merchantId: post.merchantId,
      actorId: viewer.userId,
      data: { postId },
    })
  })
}
