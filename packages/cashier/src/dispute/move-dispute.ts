import type { DisputeState } from '@onetill/contract'
import { append, type DisputeModel, enqueue, type Prisma, type Tx } from '@onetill/db'
import { sourcesOf } from '../moves'
import { DISPUTE_MOVES } from './dispute-moves'

/** Moves a dispute by compare-and-set and leaves an event; false when it isn't where the move starts. */
export async function moveDispute(
  tx: Tx,
  dispute: DisputeModel,
  to: DisputeState,
  actorId: string | null = null,
  data: Prisma.DisputeUpdateManyMutationInput = {},
  why?: string,
): Promise<boolean> {
  if (!sourcesOf(DISPUTE_MOVES, to).includes(dispute.state as DisputeState)) return false
  const { count } = await tx.dispute.updateMany({
    where: { id: dispute.id, state: dispute.state },
    data: { ...data, state: to },
  })
  if (count !== 1) return false
  await noteDispute(tx, dispute, dispute.state, to, actorId, why)
  return true
}

/** The event of one move of a dispute, told to its merchant; `from` is null for its beginning. */
export async function noteDispute(
  tx: Tx,
  dispute: DisputeModel,
  from: string | null,
  to: DisputeState,
  actorId: string | null = null,
  why?: string,
): Promise<void> {
  const eventId = await append(tx, {
    kind: 'dispute.moved',
    subject: dispute.id,
    merchantId: dispute.merchantId,
    actorId,
    data: {
      ...{ disputeId: dispute.id, orderId: dispute.orderId, from, to, why: why ?? null },
      ...{ currency: dispute.currency, amountMinor: dispute.heldMinor.toString() },
      respondBy: dispute.respondBy.toISOString(),
    },
  })
  await enqueue(tx, 'notify.event', { eventId })
}
