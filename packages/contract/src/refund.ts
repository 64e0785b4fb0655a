import { z } from 'zod'
import type { RefundState } from './checkout'
import { zIdempotencyKey } from './idempotency'
import { zId } from './ids'
import { zAmountMinor } from './money'

/** A refund names lines and quantities, or an amount, or neither: then all that is left goes back. */
export const zRefundOrder = z
  .strictObject({
    orderId: zId('order'),
    key: zIdempotencyKey,
    reason: z.string().trim().min(1).max(80),
    lines: z
      .array(
        z.strictObject({ lineId: zId('orderLine'), quantity: z.number().int().min(1).max(999) }),
      )
      .min(1)
      .max(20)
      .optional(),
    amountMinor: zAmountMinor.optional(),
    /** Whether the named lines' goods are back on the shelf and may be sold again. */
    restock: z.boolean().default(false),
  })
  .refine(
    (refund) => !(refund.lines && refund.amountMinor !== undefined),
    'lines or amount, not both',
  )
export type RefundOrder = z.infer<typeof zRefundOrder>

export type RefundView = {
  readonly id: string
  readonly orderId: string | null
  readonly state: RefundState
  readonly reason: string
  readonly amountMinor: bigint
  /** The part of the fee the merchant gets back. */
  readonly feeMinor: bigint
  readonly currency: string
  readonly createdAt: Date
}
