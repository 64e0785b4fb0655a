import { OnetillError, type OrderView, type Viewer } from '@onetill/contract'
import { append, transaction } from '@onetill/db'
import type { Deps } from '../deps'
import { orderOf } from './read-orders'

/** Makes an order bought as a guest the viewer's own. The token proves it; an order with a buyer keeps them. */
export async function claimOrder(deps: Deps, viewer: Viewer, token: string): Promise<OrderView> {
  await transaction(deps.db, async (tx) => {
    const order = await tx.order.findUnique({ where: { token } })
    if (!order) throw new OnetillError('not_found')
    if (order.buyerId === viewer.userId) return
    const { count } = await tx.order.updateMany({
      where: { id: order.id, buyerId: null },
      data: { buyerId: viewer.userId, buyerName: order.buyerName ?? viewer.name },
    })
    if (count !== 1) throw new OnetillError('conflict')
    await append(tx, {
      kind: 'order.claimed',
      subject: order.id,
      merchantId: order.merchantId,
      actorId: viewer.userId,
      data: { buyerId: viewer.userId },
    })
  })
  return orderOf(deps, { token }, viewer)
}
