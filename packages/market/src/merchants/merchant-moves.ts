import type { EventKind, MerchantMove, MerchantState } from '@onetill/contract'

/** From which state a merchant may go to which. Verification comes from an approved application only. */
export const MERCHANT_MOVES = {
  unverified: ['verified'],
  verified: ['restricted', 'suspended'],
  restricted: ['verified', 'suspended'],
  suspended: ['verified', 'restricted'],
} as const satisfies Record<MerchantState, readonly MerchantState[]>

/** What a reviewer's move of a merchant is called in the event log. */
export const MOVE_EVENTS = {
  verified: 'merchant.reinstated',
  restricted: 'merchant.restricted',
  suspended: 'merchant.suspended',
} as const satisfies Record<Exclude<MerchantState, 'unverified'>, EventKind>

export function mayMove(from: MerchantState, to: MerchantState): boolean {
  return (MERCHANT_MOVES[from] as readonly MerchantState[]).includes(to)
}

/** What a reviewer may make of a merchant in this state. Verifying one for the first time is not among it. */
export function reviewerMoves(from: MerchantState): readonly MerchantMove['to'][] {
  return from === 'unverified' ? [] : MERCHANT_MOVES[from]
}
