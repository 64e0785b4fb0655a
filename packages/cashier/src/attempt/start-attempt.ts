import { channelOf, type Outcome } from '@onetill/contract'
import type { Caller } from '../caller'
import { callNetwork } from '../channels/call-network'
import type { ChannelOutcome, StartRequest } from '../channels/channel'
import type { LoadedAttempt, LoadedCheckout } from '../checkout/load-checkout'
import type { Deps } from '../deps'
import { askNetwork, noteCall } from './ask-attempt'
import { payerIdOf } from './identify-payer'
import { recordOutcome } from './record-outcome'

/** Tells the network to begin, outside any transaction, and writes down what it said. */
export async function startAttempt(
  deps: Deps,
  checkout: LoadedCheckout,
  attempt: LoadedAttempt,
  caller: Caller,
): Promise<Outcome> {
  const channel = deps.channels.get(channelOf(attempt.flow))
  const startedAt = deps.clock().getTime()
  const outcome: ChannelOutcome = await callNetwork(() =>
    channel.start(describeStart(deps, checkout, attempt, caller)),
  )
  await noteCall(deps, attempt.flow, outcome, startedAt)
  return recordOutcome(deps, attempt, outcome)
}

/**
 * Takes up an attempt whose first call ended without an answer. The network is asked before it is told again, and
 * always under the same reference.
 */
export async function resumeAttempt(
  deps: Deps,
  checkout: LoadedCheckout,
  attempt: LoadedAttempt,
  caller: Caller,
): Promise<Outcome> {
  const known = await askNetwork(deps, attempt)
  const begun = known.status === 'pending' && (known.present !== null || attempt.present !== null)
  if (known.status === 'succeeded' || known.status === 'failed' || begun) {
    return recordOutcome(deps, attempt, known)
  }
  return startAttempt(deps, checkout, attempt, caller)
}

function describeStart(
  deps: Deps,
  checkout: LoadedCheckout,
  attempt: LoadedAttempt,
  caller: Caller,
): StartRequest {
  const openid = payerIdOf(deps.channels.get(channelOf(attempt.flow)), caller)
  return {
    reference: attempt.reference,
    amountMinor: attempt.amountMinor,
    currency: attempt.currency,
    flow: attempt.flow,
    description: describeBasket(checkout),
    expiresAt: attempt.expiresAt,
    notifyUrl: deps.urls.notify(attempt.channel),
    returnUrl: deps.urls.checkout(checkout.id, caller.request.site),
    clientIp: caller.request.ip,
    ...(openid ? { openid } : {}),
  }
}

/** What the network shows the buyer: the shop and what is bought, within the shortest limit among networks. */
function describeBasket({ merchant, lines, purpose }: LoadedCheckout): string {
  if (purpose === 'top_up') return 'Onetill'
  const first = lines[0]?.title ?? ''
  const more = lines.length > 1 ? ` +${lines.length - 1}` : ''
  return `${merchant?.name ?? 'Onetill'} · ${first}`.slice(0, 40) + more
}
