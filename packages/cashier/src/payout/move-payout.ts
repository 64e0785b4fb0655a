import type { PayoutState } from '@onetill/contract'
import { append, enqueue, type PayoutModel, type Prisma, type Tx } from '@onetill/db'
import { sourcesOf } from '../moves'
import { PAYOUT_MOVES } from './payout-moves'

/**
 * Moves a payout by compare-and-set, leaves an event and has its merchant's owners told; false when it isn't where the
 * move starts, and then nothing happened.
 */
export async function movePayout(
  tx: Tx,
  payout: PayoutModel,
  to: PayoutState,
  data: Prisma.PayoutUpdateManyMutationInput = {},
): Promise<boolean> {
  if (!sourcesOf(PAYOUT_MOVES, to).includes(payout.state as PayoutState)) return false
  const { count } = await tx.payout.updateMany({
    where: { id: payout.id, state: payout.state },
    data: { ...data, state: to },
  })
  if (count !== 1) return false
  await notePayout(tx, payout, payout.state, to, null)
  return true
}

/** The event of one move of a payout; `from` is null for its beginning. */
export async function notePayout(
  tx: Tx,
  payout: PayoutModel,
  from: string | null,
  to: PayoutState,
  actorId: string | null,
): Promise<void> {
  const eventId = await append(tx, {
    kind: 'payout.moved',
    subject: payout.id,
    merchantId: payout.merchantId,
    actorId,
    data: {
      ...{ payoutId: payout.id, from, to, currency: payout.currency },
      amountMinor: payout.amountMinor.toString(),
    },
  })
  await enqueue(tx, 'notify.event', { eventId })
}
