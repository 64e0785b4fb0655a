import { type CloseDispute, OnetillError, type Viewer } from '@onetill/contract'
import { transaction } from '@onetill/db'
import type { Deps } from '../deps'
import { assertAdmin } from '../order/order-access'
import { lockDisputed } from './hold-disputed'
import { closeDispute } from './record-dispute'

/** Writes down an outcome that a network told a person instead of us; for administrators. */
export async function decideDispute(
  deps: Deps,
  { disputeId, outcome, why }: CloseDispute,
  viewer: Viewer,
): Promise<void> {
  assertAdmin(viewer)
  await transaction(deps.db, async (tx) => {
    const known = await tx.dispute.findUnique({ where: { id: disputeId } })
    if (!known) throw new OnetillError('not_found')
    const payment = await lockDisputed(tx, known.attemptId)
    const dispute = await tx.dispute.findUniqueOrThrow({ where: { id: disputeId } })
    const by = { actorId: viewer.userId, why }
    const closed = await closeDispute(tx, deps, dispute, payment, outcome, by)
    if (!closed) throw new OnetillError('conflict')
  })
}
