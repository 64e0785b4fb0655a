import {
  type Client,
  channelOf,
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
  const terms = FLOWS.map((flow) => judgeTerms(flow, input))
  const rejected: RejectedFlow[] = []
  const allowed = allowFlows(input, input.client, terms, rejected)
  const flows = rankFlows(allowed, input)
  const handoffs = chooseHandoffs(input.client, flows, rejected, (client) =>
    allowFlows(input, client, terms),
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

function judgeTerms(flow: Flow, input: PlanInput): Terms {
  const channel = channelOf(flow)
  const before = judgeContract(channel, input.terms)
  if (before) return { flow, before, after: null }
  const after: Refusal | null = !input.ready.includes(flow)
    ? { reason: 'channel_not_ready', facts: { flow } }
    : (judgeBasket(channel, input) ??
      judgeHealth(flow, input.health[flow]) ??
      judgeBuyer(flow, input.buyer, input.basket))
  return { flow, before, after }
}

function allowFlows(
  input: PlanInput,
  client: Client,
  terms: readonly Terms[],
  rejected?: RejectedFlow[],
): AllowedFlow[] {
  const standing = standClient(client, input.surface)
  const allowed: AllowedFlow[] = []
  for (const { flow, before, after } of terms) {
    if (!rejected && (before || after)) continue
    const verdict = before ?? judgeClient(flow, standing, input.basket.goodsTypes, input.matrix)
    const refusal =
      typeof verdict === 'string'
        ? (after ??
          judgeRestrictions(flow, client, input.surface, input.basket, input.terms.restrictions))
        : verdict
    if (refusal) rejected?.push({ flow, ...refusal })
    else allowed.push({ flow, fit: verdict as AllowedFlow['fit'] })
  }
  return allowed
}
