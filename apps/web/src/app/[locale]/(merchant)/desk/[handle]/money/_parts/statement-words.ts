/** In the order in which money passes them. */
export const KINDS = [
  'capture',
  'fee',
  'refund',
  'refund_fee',
  'refund_undone',
  'refund_fee_undone',
  'share_credit',
  'dispute_held',
  'dispute_released',
  'dispute_fee',
  'settlement',
  'payout',
  'payout_undone',
  'payout_returned',
] as const

/** The name under which a kind of movement has its words. */
export function kindWord(kind: string): (typeof KINDS)[number] | 'other' {
  return KINDS.find((known) => known === kind) ?? 'other'
}
