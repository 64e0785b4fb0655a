/** Everything that can happen and be told to others; appended in the transaction that made it true. */
export const EVENT_KINDS = [
  'merchant.applied',
  'merchant.verified',
  'merchant.restricted',
  'merchant.suspended',
  'merchant.reinstated',
  'application.changes_requested',
  'application.rejected',
  'application.account_revealed',
  'product.changed',
  'post.published',
  'post.deleted',
  'card.changed',
  'checkout.opened',
  'checkout.canceled',
  'checkout.expired',
  'attempt.moved',
  'flow.moved',
  'payment.late',
  'payment.flagged',
  'order.paid',
  'order.fulfilled',
  'order.claimed',
  'top_up.paid',
  'refund.requested',
  'refund.succeeded',
  'refund.failed',
  'settlement.posted',
  'payout.moved',
  'dispute.moved',
  'dispute.answered',
  'bill.read',
  'bill.corrected',
  'terms.changed',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** The body of `order.paid`: all that a listener may know without asking. Amounts are strings of minor units. */
export type OrderPaid = {
  readonly orderId: string
  readonly merchantId: string
  readonly buyerId: string | null
  readonly currency: string
  readonly totalMinor: string
  readonly feeMinor: string
  readonly surface: string
  readonly channel: string
  readonly flow: string
  readonly paidAt: string
  readonly lines: readonly {
    readonly cardId: string | null
    readonly productId: string
    readonly variantId: string
    readonly quantity: number
    readonly amountMinor: string
  }[]
}

/** The body of `refund.succeeded`. */
export type RefundSucceeded = {
  readonly refundId: string
  readonly orderId: string
  readonly merchantId: string
  readonly currency: string
  readonly amountMinor: string
  readonly surface: string
  readonly channel: string
  readonly refundedAt: string
}
