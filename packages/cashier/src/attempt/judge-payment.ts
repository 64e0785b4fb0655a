import {
  type Client,
  type Flow,
  OnetillError,
  type Outcome,
  type PayCheckout,
  type Plan,
} from '@onetill/contract'
import type { Caller } from '../caller'
import { assertOwn, buyerAmong } from '../checkout/access'
import { isOpen, needsOf } from '../checkout/checkout-needs'
import { decide, type Weather } from '../checkout/decide'
import type { LoadedAttempt, LoadedCheckout } from '../checkout/load-checkout'
import { asGuest, type Conditions } from '../checkout/load-conditions'
import type { Deps } from '../deps'
import { lastInLine } from './attempt-line'
import { isUndecided } from './attempt-moves'
import { outcomeOf, succeededWith } from './outcome-of'
import { hashPayment } from './write-attempt'

/** An attempt this old without a word from its caller was left behind by a crash. */
const ABANDONED_MILLIS = 30_000

/** What is to be done about a payment. */
export type Payment =
  | { readonly kind: 'answer'; readonly outcome: Outcome }
  | { readonly kind: 'resume'; readonly attempt: LoadedAttempt; readonly checkout: LoadedCheckout }
  /** From the balance, or for nothing: no network is asked. */
  | { readonly kind: 'spend'; readonly checkout: LoadedCheckout; readonly client: Client }
  | {
      readonly kind: 'begin'
      readonly checkout: LoadedCheckout
      readonly client: Client
      readonly flow: Flow
    }

/**
 * Judges a payment from what was read; throws what the caller did wrong. No IO: whoever acts on it must find everything
 * as it was read.
 */
export function judgePayment(
  deps: Deps,
  stored: LoadedCheckout,
  conditions: Conditions,
  input: PayCheckout,
  caller: Caller,
  weather: Weather,
): Payment {
  assertOwn(stored, caller.viewer, input.token)
  const replayed = replay(deps, stored, input)
  if (replayed) return replayed
  const buyer = buyerAmong(stored, caller.viewer)
  const checkout: LoadedCheckout = {
    ...stored,
    buyerId: stored.buyerId ?? buyer?.userId ?? null,
    buyerName: stored.buyerName ?? buyer?.name ?? null,
    email: stored.email ?? buyer?.email ?? null,
  }
  assertFilled(checkout)
  const planned = { ...checkout, stableKey: checkout.id }
  const means = buyer ? conditions : asGuest(conditions)
  const { plan } = decide(deps, planned, means, buyer, caller, weather)
  const flow = chooseFlow(plan, input.flow)
  if (flow === 'balance.one_tap') return { kind: 'spend', checkout, client: plan.client }
  const open = checkout.attempts.find((attempt) => attempt.flow === flow && isUndecided(attempt))
  if (open) return follow(deps, checkout, open)
  return { kind: 'begin', checkout, flow, client: plan.client }
}

/** Nothing is paid before it is known where it goes. */
export function assertFilled(checkout: Parameters<typeof needsOf>[0]): void {
  const needs = needsOf(checkout)
  if (needs.length > 0) throw new OnetillError('bad_request', { needs: needs.join(',') })
}

/** Looked up before anything else is judged: what this caller, or another one, has already done here. */
function replay(deps: Deps, checkout: LoadedCheckout, input: PayCheckout): Payment | null {
  const same = checkout.attempts.find(({ key }) => key === input.key)
  if (same) {
    if (same.bodyHash !== hashPayment(input)) throw new OnetillError('idempotency_mismatch')
    return follow(deps, checkout, lastInLine(checkout.attempts, same))
  }
  if (checkout.status === 'completed') {
    return { kind: 'answer', outcome: succeededWith(checkout.order) }
  }
  if (!isOpen(checkout.status) || checkout.expired) throw new OnetillError('checkout_closed')
  return null
}

/** An attempt that its first caller is still busy with is waited for; one left behind is taken up again. */
function follow(deps: Deps, checkout: LoadedCheckout, attempt: LoadedAttempt): Payment {
  const age = deps.clock().getTime() - attempt.createdAt.getTime()
  const abandoned = attempt.state === 'created' && age > ABANDONED_MILLIS
  // Known to be open, but the answer that told how to pay it was lost.
  const unanswered = attempt.state === 'pending' && attempt.present === null
  if (abandoned || unanswered || attempt.state === 'unknown')
    return { kind: 'resume', attempt, checkout }
  return { kind: 'answer', outcome: outcomeOf(attempt, checkout.order) }
}

/** A pick from the plan, or its first; throws why there is none. */
export function chooseFlow(plan: Plan, wanted: Flow | undefined): Flow {
  const offered = wanted ? plan.flows.find(({ flow }) => flow === wanted) : plan.flows[0]
  if (offered) return offered.flow
  const refusal = plan.rejected.find(({ flow }) => flow === wanted)
  if (refusal?.reason === 'insufficient_balance') {
    throw new OnetillError('insufficient_balance', refusal.facts)
  }
  throw new OnetillError('flow_not_offered', {
    ...(refusal ? { reason: refusal.reason } : {}),
    ...(plan.handoffs[0] ? { handoff: plan.handoffs[0].handoff } : {}),
  })
}
