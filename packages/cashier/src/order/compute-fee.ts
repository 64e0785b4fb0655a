export type FeeTerms = { readonly feeBps: number; readonly feeFixedMinor: bigint }

/** The platform's fee for a payment: basis points rounded half up, plus the fixed part, never more than the payment. */
export function computeFee(amountMinor: bigint, terms: FeeTerms): bigint {
  const share = divideHalfUp(amountMinor * BigInt(terms.feeBps), 10_000n)
  const fee = share + terms.feeFixedMinor
  return fee > amountMinor ? amountMinor : fee
}

/**
 * The part of the fee that goes back with a refund: what is due on everything refunded so far, rounded half up, less
 * what already went back. So any sequence of refunds that adds up to the payment returns exactly the fee.
 */
export function computeFeeRefund(input: {
  readonly totalMinor: bigint
  readonly feeMinor: bigint
  readonly refundedMinor: bigint
  readonly feeRefundedMinor: bigint
  readonly refundMinor: bigint
}): bigint {
  const { totalMinor, feeMinor, refundedMinor, feeRefundedMinor, refundMinor } = input
  const due = divideHalfUp(feeMinor * (refundedMinor + refundMinor), totalMinor)
  const part = due - feeRefundedMinor
  // A refund that failed in between may leave the sum a unit ahead or behind; it evens out with the next.
  if (part < 0n) return 0n
  if (part > refundMinor) return refundMinor
  return part
}

/** Division of non-negative integers, a half rounding up. */
function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  return (2n * dividend + divisor) / (2n * divisor)
}
