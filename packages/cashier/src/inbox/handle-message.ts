import type { Flow } from '@onetill/contract'
import { type AttemptModel, append, transaction } from '@onetill/db'
import { askNetwork } from '../attempt/ask-attempt'
import { isWhatWasAsked } from '../attempt/check-evidence'
import { recordOutcome } from '../attempt/record-outcome'
import type { ChannelOutcome, NetworkNotification } from '../channels/channel'
import type { Deps } from '../deps'
import { recordDispute } from '../dispute/record-dispute'
import { recordRefund } from '../refund/record-refund'
import { readMessage } from './message-body'

/** Tries after which a message about something we don't know is shown to a person. */
const PUZZLED_AFTER = 3

/** Acts on a stored notification, once. What it is about may not be known yet: then it waits for its next turn. */
export async function handleMessage(deps: Deps, messageId: string): Promise<void> {
  const message = await deps.db.write.inboxMessage.findUnique({ where: { id: messageId } })
  if (!message || message.handledAt) return
  const notice = readMessage(message.body)
  const known =
    notice.kind === 'dispute'
      ? await hearDispute(deps, message.channel, notice)
      : await act(deps, message.channel, notice)
  if (!known) {
    await setAside(deps, messageId)
    throw new Error(`notification ${messageId} is about a payment that is not known`)
  }
  await deps.db.write.inboxMessage.updateMany({
    where: { id: messageId, handledAt: null },
    data: { handledAt: deps.clock(), tries: { increment: 1 } },
  })
}

type DisputeNews = Extract<NetworkNotification, { kind: 'dispute' }>
type OwnNews = Exclude<NetworkNotification, DisputeNews>

/** The effect is idempotent by itself: a crash before `handledAt` is written repeats it without harm. */
async function act(deps: Deps, channel: string, notice: OwnNews): Promise<boolean> {
  const attempt = await deps.db.write.attempt.findUnique({
    where: { reference: notice.reference },
  })
  // A network speaks for its own payments only.
  if (!attempt || attempt.channel !== channel) return false
  if (notice.kind === 'payment') {
    await recordOutcome(deps, attempt, await believe(deps, attempt, notice.outcome))
    return true
  }
  const refund = await deps.db.write.refund.findUnique({
    where: { reference: notice.refundReference, attemptId: attempt.id },
    select: { id: true },
  })
  if (refund) await recordRefund(deps, refund.id, notice.outcome)
  return refund !== null
}

/** Such news names the payment by the network's own number. */
async function hearDispute(deps: Deps, channel: string, notice: DisputeNews): Promise<boolean> {
  return transaction(deps.db, async (tx) => {
    const [attempt] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Attempt" WHERE channel = ${channel} AND "networkRef" = ${notice.networkRef}
        AND channel <> 'balance'`
    if (attempt) await recordDispute(tx, deps, attempt.id, notice.dispute)
    return attempt !== undefined
  })
}

/**
 * A notification that tells of another payment than was asked for is not acted on: the network is asked, whose word
 * decides, and a person is told. Nothing is concluded while it doesn't answer.
 */
async function believe(
  deps: Deps,
  attempt: AttemptModel,
  told: ChannelOutcome,
): Promise<ChannelOutcome> {
  if (told.status !== 'succeeded' || isWhatWasAsked(attempt, told.evidence)) return told
  const known = await askNetwork(deps, { ...attempt, flow: attempt.flow as Flow })
  if (known.status === 'unknown') throw new Error(`nobody says what became of ${attempt.id}`)
  if (known.status !== 'succeeded' || isWhatWasAsked(attempt, known.evidence)) {
    await transaction(deps.db, (tx) =>
      append(tx, {
        kind: 'payment.flagged',
        subject: attempt.id,
        data: { why: 'notification_differs', told: told.evidence.amountMinor.toString() },
      }),
    )
  }
  return known
}

async function setAside(deps: Deps, messageId: string): Promise<void> {
  await transaction(deps.db, async (tx) => {
    const message = await tx.inboxMessage.update({
      where: { id: messageId },
      data: { tries: { increment: 1 } },
    })
    if (message.tries !== PUZZLED_AFTER) return
    await append(tx, {
      kind: 'payment.flagged',
      subject: messageId,
      data: { channel: message.channel, reference: message.reference, why: 'unknown_reference' },
    })
  })
}
