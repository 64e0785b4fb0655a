import type { AttemptState } from '@onetill/contract'
import { append, type Prisma, type Tx } from '@onetill/db'
import type { LoadedAttempt } from '../checkout/load-checkout'
import { sourcesOf } from '../moves'
import { ATTEMPT_MOVES } from './attempt-moves'

/**
 * Moves an attempt by compare-and-set and leaves an event; false when it isn't where the move starts, and then
 * nothing happened.
 */
export async function moveAttempt(
  tx: Tx,
  attempt: Pick<LoadedAttempt, 'id' | 'checkoutId' | 'state' | 'flow'>,
  to: AttemptState,
  why: string,
  data: Prisma.AttemptUpdateManyMutationInput = {},
): Promise<boolean> {
  if (!sourcesOf(ATTEMPT_MOVES, to).includes(attempt.state as AttemptState)) return false
  const { count } = await tx.attempt.updateMany({
    where: { id: attempt.id, state: attempt.state },
    data: { ...data, state: to },
  })
  if (count !== 1) return false
  await append(tx, {
    kind: 'attempt.moved',
    subject: attempt.id,
    data: { from: attempt.state, to, why, flow: attempt.flow, checkoutId: attempt.checkoutId },
  })
  return true
}
