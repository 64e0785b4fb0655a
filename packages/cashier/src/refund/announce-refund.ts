import type { RefundSucceeded } from '@onetill/contract'
import { append, enqueue, type OrderModel, type RefundModel, type Tx } from '@onetill/db'

/** Appends what became of an order's refund and has the people concerned told. */
export async function announceRefund(
  tx: Tx,
  order: OrderModel,
  refund: RefundModel,
  kind: 'refund.succeeded' | 'refund.failed',
  at: Date,
): Promise<void> {
  const data: RefundSucceeded = {
    refundId: refund.id,
    orderId: order.id,
    merchantId: order.merchantId,
    currency: refund.currency,
    amountMinor: refund.amountMinor.toString(),
    surface: order.surface,
    channel: order.channel,
    refundedAt: at.toISOString(),
  }
  const eventId = await append(tx, {
    kind,
    subject: refund.id,
    merchantId: order.merchantId,
    data,
  })
  await enqueue(tx, 'notify.event', { eventId })
}
