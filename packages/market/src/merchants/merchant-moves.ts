import type { EventKind, MerchantState } from '@onetill/contract'

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
