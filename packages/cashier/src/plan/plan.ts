import {
  CHANNELS,
  type Channel,
  type Client,
  channelOf,
  type Fit,
  FLOWS,
  type Flow,
  type Plan,
  type RejectedFlow,
} from '@onetill/contract'
import { chooseHandoffs } from './choose-handoffs'
import { judgeBuyer, judgeHealth } from './judge-buyer'
import { judgeClient, type Refusal, standClient } from './judge-client'
import { judgeBasket, judgeContract, judgeRestrictions } from './judge-terms'
import type { PlanInput } from './plan-input'
import { type AllowedFlow, rankFlows } from './rank-flows'

/** What doesn't depend on the client, judged once per flow: before the client is looked at, and after. */
type Terms = {
  readonly flow: Flow
  readonly before: Refusal | null
  readonly after: Refusal | null
}

/**
 * Decides how this buyer can pay, here and now. Pure and deterministic: the same input gives the same plan.
 * Every flow is either offered or rejected with exactly one reason, and a plan without flows has a hand-off.
 */
export function plan(input: PlanInput): Plan {
  const terms = judgeTerms(input)
  const rejected: RejectedFlow[] = []
  const allowed = allowFlows(input, input.client, terms, rejected)
  const flows = rankFlows(allowed, input)
  const gainable = gainableTerms(terms, allowed)
  const handoffs = chooseHandoffs(input.client, flows, rejected, (client) =>
    gainable.length === 0 ? [] : allowFlows(input, client, gainable),
  )
  return {
    matrixVersion: input.matrix.version,
    client: input.client,
    surface: input.surface,
    flows,
    handoffs,
    rejected,
  }
}

/** What another client could add: flows that only this client stands in the way of, of channels not payable here. */
function gainableTerms(terms: readonly Terms[], allowed: readonly AllowedFlow[]): readonly Terms[] {
  return terms.filter(({ flow, before, after }) => {
    if (before || after) return false
    const channel = channelOf(flow)
    return !allowed.some((entry) => entry.fit === 'here' && channelOf(entry.flow) === channel)
  })
}

/** Judges each channel once and each of its flows on top. */
function judgeTerms(input: PlanInput): Terms[] {
  const judged: Terms[] = []
  for (const channel of CHANNELS) {
    const before = judgeContract(channel, input.terms)
    const basket = before ? null : judgeBasket(channel, input)
    for (const flow of FLOWS_BY_CHANNEL[channel]) {
      judged.push({
        flow,
        before,
        after: before ? null : (judgeReady(flow, input) ?? basket ?? judgeNow(flow, input)),
      })
    }
  }
  return judged
}

function judgeReady(flow: Flow, { ready }: PlanInput): Refusal | null {
  return ready.includes(flow) ? null : { reason: 'channel_not_ready', facts: { flow } }
}

function judgeNow(flow: Flow, { health, buyer, basket }: PlanInput): Refusal | null {
  return judgeHealth(flow, health[flow]) ?? judgeBuyer(flow, buyer, basket)
}

function allowFlows(
  input: PlanInput,
  client: Client,
  terms: readonly Terms[],
  rejected?: RejectedFlow[],
): AllowedFlow[] {
  const { surface, basket } = input
  const { restrictions } = input.terms
  const standing = standClient(client, surface, input.matrix)
  const allowed: AllowedFlow[] = []
  for (const { flow, before, after } of terms) {
    const verdict = before ?? judgeClient(flow, standing, basket.goodsTypes)
    const refusal =
      typeof verdict === 'string'
        ? (after ?? judgeRestrictions(flow, client, surface, basket, restrictions))
        : verdict
    if (refusal) rejected?.push(reject(flow, refusal))
    else allowed.push({ flow, fit: verdict as Fit })
  }
  return allowed
}

function reject(flow: Flow, { reason, facts }: Refusal): RejectedFlow {
  return facts ? { flow, reason, facts } : { flow, reason }
}

const FLOWS_BY_CHANNEL = Object.fromEntries(
  CHANNELS.map((channel) => [channel, FLOWS.filter((flow) => channelOf(flow) === channel)]),
) as unknown as Readonly<Record<Channel, readonly Flow[]>>
