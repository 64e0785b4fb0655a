import { type AnswerDispute, type DisputeView, OnetillError, type Viewer } from '@onetill/contract'
import { append, newId, transaction } from '@onetill/db'
import type { Deps } from '../deps'
import { assertMember } from '../order/order-access'
import { moveDispute } from './move-dispute'
import { disputeOf } from './read-disputes'

/** Adds a merchant's evidence until the deadline, by the database's clock; it may be added to until then. */
export async function answerDispute(
  deps: Deps,
  input: AnswerDispute,
  viewer: Viewer,
): Promise<DisputeView> {
  await transaction(deps.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Dispute" WHERE id = ${input.disputeId} FOR UPDATE`
    const dispute = await tx.dispute.findUnique({ where: { id: input.disputeId } })
    if (!dispute?.merchantId) throw new OnetillError('not_found')
    assertMember(viewer, dispute.merchantId)
    const [time] = await tx.$queryRaw<
      { over: boolean }[]
    >`SELECT ${dispute.respondBy} <= now() AS over`
    const isDecided = dispute.state === 'won' || dispute.state === 'lost'
    if (time?.over || isDecided) throw new OnetillError('evidence_closed')
    const id = newId('evidence')
    await tx.disputeEvidence.create({
      data: {
        ...{ id, disputeId: dispute.id, text: input.text, pictures: input.pictures },
        authorId: viewer.userId,
      },
    })
    await append(tx, {
      kind: 'dispute.answered',
      subject: dispute.id,
      merchantId: dispute.merchantId,
      actorId: viewer.userId,
      data: { evidenceId: id, pictures: input.pictures.length },
    })
    if (dispute.state === 'opened') await moveDispute(tx, dispute, 'answered', viewer.userId)
  })
  return disputeOf(deps, input.disputeId, viewer)
}
