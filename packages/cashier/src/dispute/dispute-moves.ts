import type { DisputeState } from '@onetill/contract'
import type { Moves } from '../moves'

/** Answered means that evidence was given; a network may decide without waiting for any. */
export const DISPUTE_MOVES = {
  opened: ['answered', 'won', 'lost'],
  answered: ['won', 'lost'],
  won: [],
  lost: [],
} as const satisfies Moves<DisputeState>
