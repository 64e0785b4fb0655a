import type { AttemptState } from '@onetill/contract'
import type { Moves } from '../moves'

/** `succeeded` means that the network holds the money, even when it has to go back. */
export const ATTEMPT_MOVES = {
  created: ['pending', 'unknown', 'succeeded', 'failed'],
  pending: ['succeeded', 'failed'],
  unknown: ['pending', 'succeeded', 'failed'],
  succeeded: [],
  failed: [],
} as const satisfies Moves<AttemptState>

/** Nobody has said yet what became of it. */
export function isUndecided({ state }: { readonly state: string }): boolean {
  return state !== 'succeeded' && state !== 'failed'
}
