import {
  type Flow,
  OnetillError,
  type Outcome,
  type PayCheckout,
  type Plan,
} from '@onetill/contract'
import { enqueue, type Tx, transaction } from '@onetill/db'
import { accounts, lockAccount } from '@onetill/ledger'
import type { Caller } from '../caller'
import { payFromBalance } from '../channels/balance/pay-from-balance'
import { assertOwn, buyerAmong } from '../checkout/access'
import { beginPaying } from '../checkout/begin-paying'
import { isOpen, needsOf } from '../checkout/checkout-needs'
import { decide, readWeather, type Weather } from '../checkout/decide'
import { type LoadedAttempt, type LoadedCheckout, lockCheckout } from '../checkout/load-checkout'
import { loadConditions } from '../checkout/load-conditions'
import type { Deps } from '../deps'
import { lastInLine } from './attempt-line'
import { isUndecided } from './attempt-moves'
import { startOrFailOver } from './fail-over'
import { identifyFirst } from './identify-payer'
import { outcomeOf, succeededWith } from './outcome-of'
import { resumeAttempt } from './start-attempt'
import { FIRST_ASK_SECONDS, hashPayment, insertAttempt } from './write-attempt'

/** An attempt this old without a word from its caller was left behind by a crash. */
const ABANDONED_MILLIS = 30_000

type Step =
  | { readonly kind: 'answer'; readonly outcome: Outcome }
  | { readonly kind: 'start'; readonly attempt: LoadedAttempt; readonly checkout: LoadedCheckout }
  | { readonly kind: 'resume'; readonly attempt: LoadedAttempt; readonly checkout: LoadedCheckout }

/**
 * Pays a checkout once. The same key answers the same again; another key, while an attempt through the same flow is
 * open or the checkout is paid, answers with that. A payment from the balance is one transaction; through a network
 * the attempt is committed first and the network called afterwards, outside any transaction.
 */
export async function payCheckout(
  deps: Deps,
  input: PayCheckout,
  caller: Caller,
): Promise<Outcome> {
  const weather = await readWeather(deps)
  const step = await transaction(deps.db, (tx) => prepare(tx, deps, input, caller, weather))
  if (step.kind === 'answer') return step.outcome
  return step.kind === 'start'
    ? startOrFailOver(deps, input, caller, step)
    : resumeAttempt(deps, step.checkout, step.attempt, caller)
}

async function prepare(
  tx: Tx,
  deps: Deps,
  input: PayCheckout,
  caller: Caller,
  weather: Weather,
): Promise<Step> {
  const stored = await lockCheckout(tx, input.checkoutId)
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
  const needs = needsOf(checkout)
  if (needs.length > 0) throw new OnetillError('bad_request', { needs: needs.join(',') })

  const { merchantId, currency } = checkout
  // Locked before it is read: what the plan sees of the balance is what can be spent.
  const spends = buyer && (input.flow ?? 'balance.one_tap') === 'balance.one_tap'
  if (spends) await lockAccount(tx, accounts.buyerBalance(buyer.userId), currency)
  const conditions = await loadConditions(tx, merchantId, buyer?.userId ?? null, currency)
  const planned = { ...checkout, stableKey: checkout.id }
  const { plan } = decide(deps, planned, conditions, buyer, caller, weather)
  const flow = chooseFlow(plan, input.flow)
  if (flow === 'balance.one_tap') {
    if (checkout.buyerId !== stored.buyerId) await claimCheckout(tx, checkout)
    const attempt = await insertAttempt(tx, checkout, input, flow, plan.client)
    return { kind: 'answer', outcome: await payFromBalance(tx, deps, checkout, attempt) }
  }
  const open = findOpen(checkout, flow)
  if (open) return follow(deps, checkout, open)
  const detour = identifyFirst(deps, checkout, flow, caller)
  if (detour) return { kind: 'answer', outcome: detour }
  const { checkout: paying, payUntil } = await beginPaying(tx, deps, checkout, flow)
  const attempt = await insertAttempt(tx, paying, input, flow, plan.client, {
    expiresAt: payUntil,
  })
  await enqueue(
    tx,
    'attempt.ask',
    { attemptId: attempt.id },
    { key: `attempt.ask:${attempt.id}`, delaySeconds: FIRST_ASK_SECONDS },
  )
  return { kind: 'start', attempt, checkout: paying }
}

/** Looked up before anything else is judged: what this caller, or another one, has already done here. */
function replay(deps: Deps, checkout: LoadedCheckout, input: PayCheckout): Step | null {
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
function follow(deps: Deps, checkout: LoadedCheckout, attempt: LoadedAttempt): Step {
  const age = deps.clock().getTime() - attempt.createdAt.getTime()
  const abandoned = attempt.state === 'created' && age > ABANDONED_MILLIS
  // Known to be open, but the answer that told how to pay it was lost.
  const unanswered = attempt.state === 'pending' && attempt.present === null
  if (abandoned || unanswered || attempt.state === 'unknown')
    return { kind: 'resume', attempt, checkout }
  return { kind: 'answer', outcome: outcomeOf(attempt, checkout.order) }
}

function findOpen(checkout: LoadedCheckout, flow: Flow): LoadedAttempt | undefined {
  return checkout.attempts.find((attempt) => attempt.flow === flow && isUndecided(attempt))
}

function chooseFlow(plan: Plan, wanted: Flow | undefined): Flow {
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

async function claimCheckout(tx: Tx, checkout: LoadedCheckout): Promise<void> {
  await tx.checkout.updateMany({
    where: { id: checkout.id },
    data: {
      buyerId: checkout.buyerId,
      buyerName: checkout.buyerName,
      email: checkout.email,
    },
  })
}
