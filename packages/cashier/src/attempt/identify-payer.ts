import { type Channel, channelOf, type Flow, OnetillError, type Outcome } from '@onetill/contract'
import type { Caller } from '../caller'
import type { PayerLookup, PaymentChannel } from '../channels/channel'
import type { LoadedCheckout } from '../checkout/load-checkout'
import type { Deps } from '../deps'

/** Who the caller is to this network's app, if the network has said so. */
export function payerIdOf(channel: PaymentChannel | undefined, { payer }: Caller) {
  return channel?.identify && payer?.[channel.identify.realm]
}

export function isPayerKnown(deps: Deps, channel: Channel, caller: Caller): boolean {
  return payerIdOf(deps.channels.find(channel), caller) !== undefined
}

/**
 * What to do before a flow that needs to know its payer: one redirect there and back, after which the same call pays.
 * No attempt is written and no network is asked, so nothing has to be undone if the buyer never returns.
 */
export function identifyFirst(
  deps: Deps,
  checkout: LoadedCheckout,
  flow: Flow,
  caller: Caller,
): Outcome | null {
  const channel = deps.channels.find(channelOf(flow))
  if (!channel?.identify?.flows.includes(flow) || payerIdOf(channel, caller)) return null
  const url = deps.urls.identify(channel.channel, checkout.id, caller.request.site)
  return { status: 'pending', present: { kind: 'redirect', url }, attemptId: null }
}

export function findLookup(deps: Deps, channel: string): PayerLookup {
  const lookup = deps.channels.find(channel)?.identify
  if (!lookup) throw new OnetillError('not_found')
  return lookup
}
