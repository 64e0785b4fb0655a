import { OnetillError, type OrderView, type Viewer } from '@onetill/contract'
import { append, enqueue, transaction } from '@onetill/db'
import type { Deps } from '../deps'
import { sourcesOf } from '../moves'
import { FULFILMENT_MOVES } from './fulfilment-moves'
import { assertMember } from './order-access'
import { orderOf } from './read-orders'

/** Says that an order is on its way or has arrived; its money becomes available once it has arrived. */
export async function fulfilOrder(
  deps: Deps,
  viewer: Viewer,
  orderId: string,
  to: 'shipped' | 'delivered',
): Promise<OrderView> {
  const order = await deps.db.write.order.findUnique({
    where: { id: orderId },
    select: { merchantId: true },
  })
  if (!order) throw new OnetillError('not_found')
  assertMember(viewer, order.merchantId)
  await transaction(deps.db, async (tx) => {
    const { count } = await tx.order.updateMany({
      where: { id: orderId, fulfilment: { in: sourcesOf(FULFILMENT_MOVES, to) } },
      data: { fulfilment: to },
    })
    if (count !== 1) throw new OnetillError('conflict')
    const eventId = await append(tx, {
      kind: 'order.fulfilled',
      subject: orderId,
      merchantId: order.merchantId,
      actorId: viewer.userId,
      data: { to },
    })
    await enqueue(tx, 'notify.event', { eventId })
    if (to === 'delivered') await enqueue(tx, 'orders.settle', {}, { key: 'orders.settle' })
  })
  return orderOf(deps, { orderId }, viewer)
}
