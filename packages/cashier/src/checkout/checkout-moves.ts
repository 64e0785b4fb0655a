import type { CheckoutStatus } from '@onetill/contract'
import type { Moves } from '../moves'

/** The three open statuses say what this buyer can do now; the last two are final. */
export const CHECKOUT_MOVES = {
  incomplete: [
    'ready_for_complete',
    'requires_escalation',
    'complete_in_progress',
    'completed',
    'canceled',
  ],
  ready_for_complete: [
    'incomplete',
    'requires_escalation',
    'complete_in_progress',
    'completed',
    'canceled',
  ],
  requires_escalation: [
    'incomplete',
    'ready_for_complete',
    'complete_in_progress',
    'completed',
    'canceled',
  ],
  complete_in_progress: ['ready_for_complete', 'completed', 'canceled'],
  completed: [],
  canceled: [],
} as const satisfies Moves<CheckoutStatus>

export const CHECKOUT_STARTS = ['incomplete', 'ready_for_complete', 'requires_escalation'] as const
