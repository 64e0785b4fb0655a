import {
  type Channel,
  type Client,
  channelOf,
  type Fit,
  type Flow,
  type PlannedFlow,
  type Preference,
  type RankReason,
} from '@onetill/contract'
import { versionBand } from '../surface/compare-versions'
import { NETWORK_LIMITS } from './network-limits'
import type { PlanInput } from './plan-input'
import { splitOrder } from './split-buyers'

export type AllowedFlow = { readonly flow: Flow; readonly fit: Fit }

/** Where success is counted: `host/platform/major version/flow`. */
export function successKey(client: Client, flow: Flow): string {
  return `${successScope(client)}/${flow}`
}

function successScope({ host, platform, version }: Client): string {
  return `${host}/${platform}/${versionBand(version)}`
}

type Ranked = {
  readonly flow: Flow
  readonly channel: Channel
  readonly fit: Fit
  readonly demoted: boolean
  /** Smaller is better, in the order of {@link CRITERIA}. */
  readonly marks: readonly number[]
}

const CRITERIA: readonly RankReason[] = [
  'demoted',
  'fit',
  'merchant_preference',
  'last_success',
  'success_rate',
  'cost',
]

/** Orders the allowed flows and says of each what put it there. Ties break by name, so the order is total. */
export function rankFlows(allowed: readonly AllowedFlow[], input: PlanInput): PlannedFlow[] {
  if (allowed.length === 0) return []
  const preferred = preferredChannels(input.terms.preference, input.buyer.stableKey)
  const scope = successScope(input.client)
  const ranked = allowed.map((entry) => markFlow(entry, input, preferred, scope))
  ranked.sort(compareRanked)
  const preference = input.terms.preference.kind === 'split' ? 'split' : 'merchant_preference'
  return ranked.map(({ flow, channel, fit, demoted }, index) => {
    const because: RankReason[] = []
    const next = ranked[index + 1]
    const decider = next ? decidingCriterion(ranked[index] as Ranked, next) : null
    // A healthy flow is not praised for health: the one behind it carries the blame.
    if (decider && decider !== 'demoted') {
      because.push(decider === 'merchant_preference' ? preference : decider)
    }
    if (demoted) because.push('demoted')
    because.push('allowed')
    return { flow, channel, fit, because }
  })
}

function preferredChannels(preference: Preference, stableKey: string): readonly Channel[] {
  return preference.kind === 'order'
    ? preference.channels
    : splitOrder(preference.weights, stableKey)
}

function markFlow(
  { flow, fit }: AllowedFlow,
  { health, buyer, successRates }: PlanInput,
  preferred: readonly Channel[],
  scope: string,
): Ranked {
  const channel = channelOf(flow)
  const place = preferred.indexOf(channel)
  const state = health[flow]?.state ?? 'healthy'
  const demoted = state !== 'healthy'
  const count = successRates[`${scope}/${flow}`]
  return {
    flow,
    channel,
    fit,
    demoted,
    marks: [
      demoted ? 1 : 0,
      fit === 'here' ? 0 : 1,
      place === -1 ? preferred.length : place,
      buyer.lastSuccess === flow ? 0 : 1,
      100 - successPercent(count?.paid ?? 0, count?.tried ?? 0),
      NETWORK_LIMITS[channel].costBasisPoints,
    ],
  }
}

/** Whole percent, drawn towards 90 while little has been seen, so that one failure moves nothing. */
function successPercent(paid: number, tried: number): number {
  return Math.floor(((paid + 18) * 100) / (tried + 20))
}

function compareRanked(a: Ranked, b: Ranked): number {
  for (let index = 0; index < CRITERIA.length; index += 1) {
    const difference = (a.marks[index] as number) - (b.marks[index] as number)
    if (difference !== 0) return difference
  }
  return a.flow < b.flow ? -1 : 1
}

function decidingCriterion(a: Ranked, b: Ranked): RankReason {
  return CRITERIA.find((_, index) => a.marks[index] !== b.marks[index]) ?? 'name'
}
