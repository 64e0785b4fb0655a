import { OnetillError, type PostInput, type PostView, type Viewer } from '@onetill/contract'
import { append, newId, type Tx, transaction } from '@onetill/db'
import { demandMember } from '../authorise'
import { cardSlug } from '../cards/card-slug'
import type { MarketContext } from '../context'
import { demandOwnMedia } from '../media/own-media'
import { demandSelling } from './demand-selling'
import { post } from './read-post'

/** Publishes a post with a card for each product. Only a verified merchant may. */
export async function publishPost(
  context: MarketContext,
  viewer: Viewer,
  merchantId: string,
  input: PostInput,
): Promise<PostView> {
  demandMember(viewer, merchantId)
  if (new Set(input.productIds).size !== input.productIds.length) {
    throw new OnetillError('bad_request', { field: 'productIds' })
  }
  const now = context.clock()
  const postId = newId('post', now.getTime())
  await transaction(context.db, async (tx) => {
    await demandSelling(tx, merchantId)
    await demandOwnMedia(tx, { userId: viewer.userId, merchantId }, input.images)
    const titles = await productTitles(tx, merchantId, input.productIds)
    const { text, images } = input
    await tx.post.create({
      data: { id: postId, merchantId, authorId: viewer.userId, text, images, createdAt: now },
    })
    await tx.card.createMany({
      data: titles.map(({ id: productId, title }, position) => ({
        id: newId('card', now.getTime()),
        slug: cardSlug(title),
        postId,
        productId,
        merchantId,
        position,
        createdAt: now,
      })),
    })
    await append(tx, {
      kind: 'post.published',
      subject: postId,
      merchantId,
      actorId: viewer.userId,
      data: { postId, productIds: input.productIds },
    })
  })
  return post(context, postId)
}

async function productTitles(tx: Tx, merchantId: string, productIds: readonly string[]) {
  const products = await tx.product.findMany({
    where: { id: { in: [...productIds] }, merchantId, deletedAt: null },
    select: { id: true, title: true },
  })
  return productIds.map((productId) => {
    const product = products.find((each) => each.id === productId)
    if (!product) throw new OnetillError('not_found', { productId })
    return product
  })
}
