import type { Channel } from '@onetill/contract'
import { askedOf } from '../attempt/asked-of'
import { callNetwork } from '../channels/call-network'
import type { RefundOutcome } from '../channels/channel'
import type { Deps } from '../deps'
import { recordRefund } from './record-refund'

/** Sends a refund to its network, outside any transaction, and writes down what it said. Sending again is harmless. */
export async function sendRefund(deps: Deps, refundId: string): Promise<void> {
  await workOn(deps, refundId, 'send')
}

/** Asks about a refund that is still open; one that never left, or may not have, is sent under its own reference. */
export async function askRefund(deps: Deps, refundId: string): Promise<void> {
  await workOn(deps, refundId, 'ask')
}

async function workOn(deps: Deps, refundId: string, how: 'send' | 'ask'): Promise<void> {
  const refund = await deps.db.write.refund.findUnique({ where: { id: refundId } })
  if (!refund || refund.state === 'succeeded' || refund.state === 'failed') return
  const attempt = await deps.db.write.attempt.findUniqueOrThrow({
    where: { id: refund.attemptId },
  })
  const channel = deps.channels.get(attempt.channel as Channel)
  const asked = askedOf(attempt)
  const { refund: send } = channel
  if (!send) throw new Error(`${attempt.channel} can not send money back`)
  const outcome = await callNetwork(async (): Promise<RefundOutcome> => {
    if (how === 'ask' && refund.state === 'pending' && channel.queryRefund) {
      return channel.queryRefund({ ...asked, refundReference: refund.reference })
    }
    return send.call(channel, {
      ...asked,
      refundReference: refund.reference,
      refundMinor: refund.amountMinor,
      reason: refund.reason,
      notifyUrl: deps.urls.notify(attempt.channel),
    })
  })
  await recordRefund(deps, refund.id, outcome)
}
