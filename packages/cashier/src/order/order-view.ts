import type { Address, Channel, Flow, Fulfilment, OrderView, Surface } from '@onetill/contract'
import type { OrderLineModel, OrderModel } from '@onetill/db'
import { viewLine } from '../checkout/checkout-view'

export function viewOrder(
  order: OrderModel & { readonly lines: readonly OrderLineModel[] },
): OrderView {
  return {
    id: order.id,
    number: order.number,
    token: order.token,
    merchant: order.merchant as OrderView['merchant'],
    buyer: { id: order.buyerId, name: order.buyerName, email: order.email },
    lines: order.lines.map((line) => ({ ...viewLine(line), refundedMinor: line.refundedMinor })),
    currency: order.currency,
    totalMinor: order.totalMinor,
    feeMinor: order.feeMinor,
    refundedMinor: order.refundedMinor,
    disputedMinor: order.disputedMinor,
    surface: order.surface as Surface,
    channel: order.channel as Channel,
    flow: order.flow as Flow,
    fulfilment: order.fulfilment as Fulfilment,
    address: order.address as Address | null,
    paidAt: order.paidAt,
  }
}
