import { countUnits, type OrderView, type RefundOrder } from '@onetill/contract'

export type RefundDraft = {
  readonly way: 'lines' | 'amount'
  /** How many of each line go back, by the line's id. */
  readonly quantities: Readonly<Record<string, number>>
  readonly amountMinor: bigint | null
  readonly restock: boolean
  readonly reason: string
}

/** A refund not yet filled in. Goods that never left are taken to be on the shelf; others have to come back first. */
export function startRefund(order: Pick<OrderView, 'fulfilment'>): RefundDraft {
  const restock = order.fulfilment === 'unfulfilled'
  return { way: 'lines', quantities: {}, amountMinor: null, restock, reason: '' }
}

type Line = OrderView['lines'][number]

/** How many of a line can still go back whole: what is left of its money, and of the order's. */
export function refundableUnits(
  line: Line,
  order: Pick<OrderView, 'totalMinor' | 'refundedMinor' | 'disputedMinor'>,
) {
  if (line.unitPriceMinor === 0n) return 0
  const ofLine = line.unitPriceMinor * BigInt(line.quantity) - line.refundedMinor
  const ofOrder = order.totalMinor - order.refundedMinor - order.disputedMinor
  const leftMinor = ofLine < ofOrder ? ofLine : ofOrder
  return countUnits(leftMinor, line.unitPriceMinor)
}

/** What the draft gives back; null while it names nothing. */
export function refundAmount(draft: RefundDraft, lines: readonly Line[]): bigint | null {
  if (draft.way === 'amount') return draft.amountMinor || null
  const sum = lines.reduce(
    (minor, { id, unitPriceMinor }) => minor + unitPriceMinor * BigInt(draft.quantities[id] ?? 0),
    0n,
  )
  return sum > 0n ? sum : null
}

/** The draft as the till is asked, without its key. */
export function refundRequest(
  draft: RefundDraft,
  order: Pick<OrderView, 'id' | 'lines'>,
): Omit<RefundOrder, 'key'> {
  const named = { orderId: order.id, reason: draft.reason.trim() }
  if (draft.way === 'amount') {
    return { ...named, amountMinor: draft.amountMinor ?? 0n, restock: false }
  }
  const lines = order.lines
    .map(({ id }) => ({ lineId: id, quantity: draft.quantities[id] ?? 0 }))
    .filter(({ quantity }) => quantity > 0)
  return { ...named, lines, restock: draft.restock }
}
