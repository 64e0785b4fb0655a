import type { RefundState } from '@onetill/contract'
import type { Moves } from '../moves'

export const REFUND_MOVES = {
  requested: ['pending', 'succeeded', 'failed'],
  pending: ['succeeded', 'failed'],
  succeeded: [],
  failed: [],
} as const satisfies Moves<RefundState>
