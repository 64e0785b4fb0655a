import { OnetillError, type RefundOrder } from '@onetill/contract'

type OrderMoney = {
  readonly totalMinor: bigint
  readonly refundedMinor: bigint
  /** Held by disputes or lost to them: it can't go back a second time. */
  readonly disputedMinor: bigint
  readonly lines: readonly {
    readonly id: string
    readonly variantId: string
    readonly quantity: number
    readonly unitPriceMinor: bigint
    readonly refundedMinor: bigint
  }[]
}

export type RefundPart = {
  readonly lineId: string
  readonly variantId: string
  readonly quantity: number
  readonly amountMinor: bigint
}

/** How much goes back and from which lines. Throws `refund_too_large` on more than is left, of a line or in all. */
export function splitRefund(
  order: OrderMoney,
  wanted: Pick<RefundOrder, 'lines' | 'amountMinor'>,
): { readonly amountMinor: bigint; readonly parts: readonly RefundPart[] } {
  const left = order.totalMinor - order.refundedMinor - order.disputedMinor
  const parts = (wanted.lines ?? []).map(({ lineId, quantity }): RefundPart => {
    const line = order.lines.find(({ id }) => id === lineId)
    if (!line) throw new OnetillError('not_found')
    const amountMinor = line.unitPriceMinor * BigInt(quantity)
    const most = line.unitPriceMinor * BigInt(line.quantity) - line.refundedMinor
    if (amountMinor > most || quantity > line.quantity) {
      throw new OnetillError('refund_too_large', { lineId, leftMinor: most.toString() })
    }
    return { lineId, variantId: line.variantId, quantity, amountMinor }
  })
  if (new Set(parts.map(({ lineId }) => lineId)).size !== parts.length) {
    throw new OnetillError('bad_request', { lines: 'a line is named once' })
  }
  const amountMinor = wanted.lines
    ? parts.reduce((sum, part) => sum + part.amountMinor, 0n)
    : (wanted.amountMinor ?? left)
  if (amountMinor > left || left === 0n) {
    throw new OnetillError('refund_too_large', { leftMinor: left.toString() })
  }
  if (amountMinor === 0n) throw new OnetillError('amount_out_of_range', { minimumMinor: '1' })
  return { amountMinor, parts }
}
