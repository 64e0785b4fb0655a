import {
  type Channel,
  type Client,
  channelOf,
  type Flow,
  type Form,
  type Handoff,
  type PlannedFlow,
  type PlannedHandoff,
  type Platform,
  type Reason,
  type RejectedFlow,
} from '@onetill/contract'
import { MOBILE } from './matrix-row'
import type { AllowedFlow } from './rank-flows'

/** Which flows could pay on another client, everything else being equal. */
export type TryClient = (client: Client) => readonly AllowedFlow[]

/** Reasons in the order in which they explain a plan without flows best: what one can act on comes first. */
const SPEAKING_ORDER: readonly Reason[] = [
  'merchant_cannot_sell',
  'surface_unsupported',
  'bot',
  'channel_unhealthy',
  'sign_in_required',
  'insufficient_balance',
  'above_one_tap_limit',
  'wallet_frozen',
  'amount_below_minimum',
  'amount_above_maximum',
  'goods_type_barred',
  'country_unsupported',
  'currency_unsupported',
  'risk_restricted',
  'barred_by_merchant',
  'contract_suspended',
  'openid_unknown',
  'embedded_frame',
  'needs_newer_client',
  'version_unknown',
  'client_not_attested',
  'host_blocks_channel',
  'foreign_web_view',
  'unproven',
  'platform_unsupported',
  'form_unsupported',
  'client_unknown',
  'only_inside_host',
  'channel_not_ready',
  'not_contracted',
  'balance_cannot_top_up',
]

/** The ways on, best first. Only offered where they lead somewhere, except the link, which is the last resort. */
export function chooseHandoffs(
  client: Client,
  flows: readonly PlannedFlow[],
  rejected: readonly RejectedFlow[],
  tryClient: TryClient,
): PlannedHandoff[] {
  const handoffs: PlannedHandoff[] = []
  const offered = new Set<Channel>()
  for (const { fit, channel } of flows) if (fit === 'here') offered.add(channel)
  for (const { handoff, destinations } of destinationsOf(client, rejected)) {
    const gained: Flow[] = []
    for (const destination of destinations) {
      for (const { flow, fit } of tryClient(destination)) {
        if (fit === 'here' && !offered.has(channelOf(flow))) gained.push(flow)
      }
    }
    if (gained.length === 0) continue
    for (const flow of gained) offered.add(channelOf(flow))
    handoffs.push(explain(handoff, rejected, gained))
  }
  if (flows.length === 0) {
    const first = handoffs[0]
    handoffs.push(first ? { ...first, handoff: 'send_link' } : explain('send_link', rejected, []))
  }
  return handoffs
}

type Destination = { readonly handoff: Handoff; readonly destinations: readonly Client[] }

/** Where this client could send its buyer. Software can't be sent anywhere: it passes the link on. */
function destinationsOf(client: Client, rejected: readonly RejectedFlow[]): readonly Destination[] {
  if (rejected.some(({ reason }) => reason === 'bot' || reason === 'surface_unsupported')) return []
  const destinations: Destination[] = []
  if (client.host !== 'browser' || client.embedded) {
    destinations.push({ handoff: 'open_in_browser', destinations: browsersNear(client) })
  }
  if (client.form !== 'phone') {
    destinations.push({ handoff: 'scan_with_phone', destinations: [browser('ios', 'phone')] })
  }
  return destinations
}

/** Takes the reason of a flow that would work elsewhere, else the one that says most. */
function explain(
  handoff: Handoff,
  rejected: readonly RejectedFlow[],
  gained: readonly Flow[],
): PlannedHandoff {
  const wanted = rejected.filter(({ flow }) => gained.includes(flow))
  const found = tellingReason(wanted.length > 0 ? wanted : rejected)
  if (found) {
    return { handoff, because: found.reason, ...(found.facts ? { facts: found.facts } : {}) }
  }
  // Every flow that could be gained is offered already, only for another device.
  return { handoff, because: 'client_unknown' }
}

/** The rejection that says most: what one can act on comes before what is so. */
export function tellingReason(rejected: readonly RejectedFlow[]): RejectedFlow | undefined {
  for (const reason of SPEAKING_ORDER) {
    const found = rejected.find((candidate) => candidate.reason === reason)
    if (found) return found
  }
  return undefined
}

function browsersNear(client: Client): readonly Client[] {
  const mobile = (MOBILE as readonly Platform[]).includes(client.platform)
  if (client.form === 'phone' || client.form === 'tablet') {
    return [browser(mobile ? client.platform : 'android', client.form)]
  }
  if (client.form === 'desktop') return [browser(client.platform, 'desktop')]
  return mobile ? [browser(client.platform, 'phone')] : [browser('unknown', 'desktop')]
}

function browser(platform: Platform, form: Form): Client {
  return {
    host: 'browser',
    platform,
    form,
    version: null,
    confidence: 'inferred',
    embedded: false,
    evidence: [],
  }
}
