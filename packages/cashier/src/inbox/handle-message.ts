import { append, transaction } from '@onetill/db'
import { recordOutcome } from '../attempt/record-outcome'
import type { NetworkNotification } from '../channels/channel'
import type { Deps } from '../deps'
import { recordRefund } from '../refund/record-refund'
import { readMessage } from './message-body'

/** Tries after which a message about something we don't know is shown to a person. */
const PUZZLED_AFTER = 3

/** Acts on a stored notification, once. What it is about may not be known yet: then it waits for its next turn. */
export async function handleMessage(deps: Deps, messageId: string): Promise<void> {
  const message = await deps.db.write.inboxMessage.findUnique({ where: { id: messageId } })
  if (!message || message.handledAt) return
  const known = await act(deps, message.channel, readMessage(message.body))
  if (!known) {
    await setAside(deps, messageId)
    throw new Error(`notification ${messageId} is about a payment that is not known`)
  }
  await deps.db.write.inboxMessage.updateMany({
    where: { id: messageId, handledAt: null },
    data: { handledAt: deps.clock(), tries: { increment: 1 } },
  })
}

/** The effect is idempotent by itself: a crash before `handledAt` is written repeats it without harm. */
async function act(deps: Deps, channel: string, notice: NetworkNotification): Promise<boolean> {
  const attempt = await deps.db.write.attempt.findUnique({
    where: { reference: notice.reference },
    select: { id: true, checkoutId: true, channel: true },
  })
  // A network speaks for its own payments only.
  if (!attempt || attempt.channel !== channel) return false
  if (notice.kind === 'payment') {
    await recordOutcome(deps, attempt, notice.outcome)
    return true
  }
  const refund = await deps.db.write.refund.findUnique({
    where: { reference: notice.refundReference, attemptId: attempt.id },
    select: { id: true },
  })
  if (refund) await recordRefund(deps, refund.id, notice.outcome)
  return refund !== null
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
