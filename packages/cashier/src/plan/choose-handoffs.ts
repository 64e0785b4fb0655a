import {
  type Channel,
  type Client,
  channelOf,
  type Form,
  type Handoff,
  type PlannedFlow,
  type PlannedHandoff,
  type Platform,
  type Reason,
  type RejectedFlow,
} from '@onetill/contract'
import { MOBILE } from './matrix-row'

/** Which flows could pay on another client, everything else being equal. */
export type TryClient = (client: Client) => readonly { flow: RejectedFlow['flow']; fit: string }[]

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
  const software = rejected.some(
    ({ reason }) => reason === 'bot' || reason === 'surface_unsupported',
  )
  if (!software) {
    const offered = new Set<Channel>(
      flows.filter(({ fit }) => fit === 'here').map(({ channel }) => channel),
    )
    if (client.host !== 'browser' || client.embedded) {
      offer('open_in_browser', browsersNear(client))
    }
    if (client.form !== 'phone') offer('scan_with_phone', [browser('ios', 'phone')])

    function offer(handoff: Handoff, destinations: readonly Client[]): void {
      const gained = destinations
        .flatMap((destination) => tryClient(destination))
        .filter(({ flow, fit }) => fit === 'here' && !offered.has(channelOf(flow)))
      if (gained.length === 0) return
      const channels = new Set(gained.map(({ flow }) => channelOf(flow)))
      for (const channel of channels) offered.add(channel)
      const blocked = rejected.filter(({ flow }) => channels.has(channelOf(flow)))
      handoffs.push({ handoff, because: speakingReason(blocked, gained) })
    }
  }
  if (flows.length === 0) {
    const because = handoffs[0]?.because ?? speakingReason(rejected, [])
    handoffs.push({ handoff: 'send_link', because })
  }
  return handoffs
}

/** The reason of the flow that would work elsewhere, else the one that says most. */
function speakingReason(
  rejected: readonly RejectedFlow[],
  gained: readonly { flow: RejectedFlow['flow'] }[],
): Reason {
  const wanted = new Set(gained.map(({ flow }) => flow))
  const first = rejected.filter(({ flow }) => wanted.has(flow))
  const reasons = new Set((first.length > 0 ? first : rejected).map(({ reason }) => reason))
  return SPEAKING_ORDER.find((reason) => reasons.has(reason)) ?? 'client_unknown'
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
