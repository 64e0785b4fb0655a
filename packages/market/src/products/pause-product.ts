import type { Viewer } from '@onetill/contract'
import { append, transaction } from '@onetill/db'
import type { MarketContext } from '../context'
import { loadProduct } from './load-product'

/** Takes a product off sale on all its cards, or puts it back. */
export async function setProductPaused(
  context: MarketContext,
  viewer: Viewer,
  productId: string,
  paused: boolean,
): Promise<void> {
  await transaction(context.db, async (tx) => {
    const product = await loadProduct(tx, viewer, productId)
    const { count } = await tx.product.updateMany({
      where: { id: productId, paused: !paused },
      data: { paused, updatedAt: context.clock() },
    })
    if (count === 0) return
    await append(tx, {
      kind: 'product.changed',
      subject: productId,
      merchantId: product.merchantId,
      actorId: viewer.userId,
      data: { productId, change: paused ? 'paused' : 'resumed' },
    })
  })
}
