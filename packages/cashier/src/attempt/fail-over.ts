import { type Channel, channelOf, type Outcome, type PayCheckout } from '@onetill/contract'
import { enqueue, type Tx, transaction } from '@onetill/db'
import type { Caller } from '../caller'
import { buyerAmong } from '../checkout/access'
import { beginPaying } from '../checkout/begin-paying'
import { isOpen } from '../checkout/checkout-needs'
import { decide, readWeather, type Weather } from '../checkout/decide'
import { type LoadedAttempt, type LoadedCheckout, lockCheckout } from '../checkout/load-checkout'
import { loadConditions } from '../checkout/load-conditions'
import type { Deps } from '../deps'
import { lineOf } from './attempt-line'
import { isUndecided } from './attempt-moves'
import { isClosedAtNetwork } from './close-attempt'
import { identifyFirst } from './identify-payer'
import { recordOutcome } from './record-outcome'
import { startAttempt } from './start-attempt'
import { FIRST_ASK_SECONDS, insertAttempt } from './write-attempt'

type Started = { readonly attempt: LoadedAttempt; readonly checkout: LoadedCheckout }

/**
 * Starts an attempt and, when its network could not begin it, goes on with the next channel of the plan: same
 * checkout, same hold. Only after it is certain that the first attempt can never be paid: the network refused it, was
 * never reached, or confirmed that it is closed. The balance is never drawn on in another channel's place.
 */
export async function startOrFailOver(
  deps: Deps,
  input: PayCheckout,
  caller: Caller,
  first: Started,
): Promise<Outcome> {
  const outcome = await startAttempt(deps, first.checkout, first.attempt, caller)
  if (!(await isDead(deps, first.attempt, outcome))) return outcome
  const weather = await readWeather(deps)
  const next = await transaction(deps.db, (tx) =>
    writeNext(tx, deps, input, caller, first, weather),
  )
  // Nowhere else to go. A closed attempt is answered as failed, whatever its first call came to.
  if (!next) return { status: 'failed', reason: failureOf(outcome) }
  const instead = await startOrFailOver(deps, input, caller, next)
  return instead.status === 'pending' ? { ...instead, insteadOf: first.attempt.flow } : instead
}

function failureOf(outcome: Outcome) {
  return outcome.status === 'failed' ? outcome.reason : 'network_unreachable'
}

/** Whether the attempt can never be paid. What is not known to be closed stays open and is asked about. */
async function isDead(deps: Deps, attempt: LoadedAttempt, outcome: Outcome): Promise<boolean> {
  if (outcome.status === 'failed') return outcome.reason === 'network_refused'
  if (outcome.status !== 'unknown') return false
  const dead = outcome.cause === 'unreachable' || (await isClosedAtNetwork(deps, attempt))
  if (!dead) return false
  const ended = await recordOutcome(deps, attempt, {
    status: 'failed',
    reason: 'network_unreachable',
  })
  return ended.status === 'failed' && ended.reason === 'network_unreachable'
}

async function writeNext(
  tx: Tx,
  deps: Deps,
  input: PayCheckout,
  caller: Caller,
  { attempt: dead }: Started,
  weather: Weather,
): Promise<Started | null> {
  const checkout = await lockCheckout(tx, input.checkoutId)
  const paidElsewhere = !isOpen(checkout.status) || checkout.attempts.some(isUndecided)
  if (paidElsewhere || checkout.expired) return null
  const tried = lineOf(checkout.attempts, dead)
  const buyer = buyerAmong(checkout, caller.viewer)
  const { merchantId, currency } = checkout
  const conditions = await loadConditions(tx, merchantId, buyer?.userId ?? null, currency)
  const planned = { ...checkout, stableKey: checkout.id }
  const { plan } = decide(deps, planned, conditions, buyer, caller, weather)
  const avoided = new Set<Channel>(['balance', ...tried.map(({ flow }) => channelOf(flow))])
  const next = plan.flows.find(
    // Who pays there would have to be found out first: that is for the buyer to choose.
    ({ channel, flow }) => !avoided.has(channel) && !identifyFirst(deps, checkout, flow, caller),
  )
  if (!next) return null
  const { checkout: paying, payUntil } = await beginPaying(tx, deps, checkout, next.flow)
  const attempt = await insertAttempt(tx, paying, input, next.flow, plan.client, {
    insteadOf: dead.id,
    expiresAt: payUntil,
    // No caller's key holds this sign: the key stays the first attempt's own.
    key: `${input.key}~${tried.length}`,
  })
  await enqueue(
    tx,
    'attempt.ask',
    { attemptId: attempt.id },
    { key: `attempt.ask:${attempt.id}`, delaySeconds: FIRST_ASK_SECONDS },
  )
  return { attempt, checkout: paying }
}
