import { append, type DisputeModel, newId, type Tx } from '@onetill/db'
import type { Dispute } from '../channels/channel'
import type { Deps } from '../deps'
import { type Disputed, lockDisputed, postDispute } from './hold-disputed'
import { moveDispute, noteDispute } from './move-dispute'

/** Days a merchant has to answer when the network names no deadline. */
const ANSWER_DAYS = 7

/** What a network says about a dispute, with its deadline for evidence where it names one. */
export type DisputeNews = Dispute & { readonly respondBy?: Date }

/**
 * Writes down a network's news of a dispute over one of our payments: one effect for each piece of news, in whatever
 * order and however often it comes. Never more is held than is left of the payment after refunds; what a network
 * claims beyond that calls a person.
 */
export async function recordDispute(
  tx: Tx,
  deps: Pick<Deps, 'clock'>,
  attemptId: string,
  news: DisputeNews,
): Promise<void> {
  const payment = await lockDisputed(tx, attemptId)
  const dispute = await openDispute(tx, deps, payment, news)
  if (news.status === 'opened') return
  await closeDispute(tx, deps, dispute, payment, news.status)
}

/** Ends a dispute one way or the other and moves its money; false when it had ended before. */
export async function closeDispute(
  tx: Tx,
  deps: Pick<Deps, 'clock'>,
  dispute: DisputeModel,
  payment: Disputed,
  outcome: 'won' | 'lost',
  by: { readonly actorId: string; readonly why: string } | null = null,
): Promise<boolean> {
  const ended = { closedAt: deps.clock() }
  if (!(await moveDispute(tx, dispute, outcome, by?.actorId, ended, by?.why))) return false
  if (outcome === 'lost') {
    await postDispute(tx, dispute, 'dispute_lost', payment)
    return true
  }
  await postDispute(tx, dispute, 'dispute_released', payment)
  await countDisputed(tx, dispute, -dispute.heldMinor)
  return true
}

async function openDispute(
  tx: Tx,
  deps: Pick<Deps, 'clock'>,
  payment: Disputed,
  news: DisputeNews,
): Promise<DisputeModel> {
  const { attempt, order, leftMinor } = payment
  const id = newId('dispute')
  const claimedMinor = news.amountMinor
  const isWhole = claimedMinor <= leftMinor
  const heldMinor = isWhole ? claimedMinor : leftMinor
  const respondBy =
    news.respondBy ?? new Date(deps.clock().getTime() + ANSWER_DAYS * 24 * 3_600_000)
  const { count } = await tx.dispute.createMany({
    data: [
      {
        ...{ id, attemptId: attempt.id, orderId: order?.id ?? null, state: 'opened' },
        ...{ merchantId: order?.merchantId ?? null, channel: attempt.channel },
        ...{ networkRef: news.networkRef, reason: news.reason, claimedMinor, heldMinor },
        ...{ feeMinor: news.feeMinor, currency: attempt.currency, respondBy },
      },
    ],
    skipDuplicates: true,
  })
  const named = { channel_networkRef: { channel: attempt.channel, networkRef: news.networkRef } }
  const dispute = await tx.dispute.findUniqueOrThrow({ where: named })
  if (dispute.attemptId !== attempt.id) {
    throw new Error(`dispute ${news.networkRef} is about another payment than before`)
  }
  if (count === 0) return dispute
  await postDispute(tx, dispute, 'dispute_held', payment)
  await countDisputed(tx, dispute, heldMinor)
  await noteDispute(tx, dispute, null, 'opened')
  if (!isWhole || news.currency !== attempt.currency) {
    await flagClaim(tx, dispute, news)
  }
  return dispute
}

async function countDisputed(tx: Tx, { orderId }: DisputeModel, changeMinor: bigint) {
  if (!orderId || changeMinor === 0n) return
  await tx.order.update({
    where: { id: orderId },
    data: { disputedMinor: { increment: changeMinor } },
  })
}

/** The network wants back more than is left of the payment: we hold what there is, and a person asks why. */
async function flagClaim(tx: Tx, dispute: DisputeModel, news: DisputeNews): Promise<void> {
  await append(tx, {
    kind: 'payment.flagged',
    subject: dispute.attemptId,
    merchantId: dispute.merchantId,
    data: {
      ...{ why: 'dispute_exceeds_payment', disputeId: dispute.id, currency: news.currency },
      ...{ claimed: news.amountMinor.toString(), held: dispute.heldMinor.toString() },
    },
  })
}
