import type { PayoutState } from '@onetill/contract'
import type { Moves } from '../moves'

/** Paid is not the end: a bank may send money back days later. */
export const PAYOUT_MOVES = {
  requested: ['in_transit', 'paid', 'failed', 'returned'],
  in_transit: ['paid', 'failed', 'returned'],
  paid: ['returned'],
  failed: [],
  returned: [],
} as const satisfies Moves<PayoutState>
