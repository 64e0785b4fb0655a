const KINDS = [
  'capture',
  'fee',
  'settlement',
  'refund',
  'refund_fee',
  'refund_undone',
  'refund_fee_undone',
  'share_credit',
  'payout',
  'payout_undone',
  'payout_returned',
  'dispute_held',
  'dispute_released',
  'dispute_fee',
] as const

/** The name under which a kind of movement has its words. */
export function kindWord(kind: string): (typeof KINDS)[number] | 'other' {
  return KINDS.find((known) => known === kind) ?? 'other'
}
