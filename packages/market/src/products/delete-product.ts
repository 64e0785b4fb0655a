import type { Viewer } from '@onetill/contract'
import { append, transaction } from '@onetill/db'
import type { MarketContext } from '../context'
import { loadProduct } from './load-product'

/** Stops selling a product for good: its cards answer as gone. Orders keep what they say about it. */
export async function deleteProduct(
  context: MarketContext,
  viewer: Viewer,
  productId: string,
): Promise<void> {
  await transaction(context.db, async (tx) => {
    const product = await loadProduct(tx, viewer, productId)
    const deletedAt = context.clock()
    const { count } = await tx.product.updateMany({
      where: { id: productId, deletedAt: null },
      data: { deletedAt },
    })
    if (count === 0) return
    await tx.card.updateMany({ where: { productId, deletedAt: null }, data: { deletedAt } })
    await append(tx, {
      kind: 'product.changed',
      subject: productId,
      merchantId: product.merchantId,
      actorId: viewer.userId,
      data: { productId, change: 'deleted' },
    })
  })
}
