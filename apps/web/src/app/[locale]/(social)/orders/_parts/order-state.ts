import type { OrderView } from '@onetill/contract'

export type OrderState = OrderView['fulfilment'] | 'done' | 'refunded' | 'partly'

type Facts = Pick<OrderView, 'totalMinor' | 'refundedMinor' | 'fulfilment'> & {
  readonly address: unknown
}

/** The one word a buyer wants to know of an order: money gone back first, then where the goods are. */
export function orderState(order: Facts): OrderState {
  if (order.refundedMinor > 0n) {
    return order.refundedMinor >= order.totalMinor ? 'refunded' : 'partly'
  }
  // Nothing is shipped where there is nowhere to ship it to.
  if (order.fulfilment === 'unfulfilled' && !order.address) return 'done'
  return order.fulfilment
}
