import type { Outcome, PayCheckout } from '@onetill/contract'
import { enqueue, type Tx, transaction } from '@onetill/db'
import { accounts, lockAccount } from '@onetill/ledger'
import type { Caller } from '../caller'
import { payFromBalance } from '../channels/balance/pay-from-balance'
import { beginPaying } from '../checkout/begin-paying'
import { readWeather, type Weather } from '../checkout/decide'
import { type LoadedAttempt, type LoadedCheckout, lockCheckout } from '../checkout/load-checkout'
import { loadConditions } from '../checkout/load-conditions'
import type { Deps } from '../deps'
import { startOrFailOver } from './fail-over'
import { identifyFirst } from './identify-payer'
import { judgePayment } from './judge-payment'
import { resumeAttempt } from './start-attempt'
import { FIRST_ASK_SECONDS, insertAttempt } from './write-attempt'

type Step =
  | { readonly kind: 'answer'; readonly outcome: Outcome }
  | { readonly kind: 'start'; readonly attempt: LoadedAttempt; readonly checkout: LoadedCheckout }
  | { readonly kind: 'resume'; readonly attempt: LoadedAttempt; readonly checkout: LoadedCheckout }

/**
 * Pays a checkout once. The same key answers the same again; another key, while an attempt through the same flow is
 * open or the checkout is paid, answers with that. A payment from the balance is one statement; through a network
 * the attempt is committed first and the network called afterwards, outside any transaction.
 */
export async function payCheckout(
  deps: Deps,
  input: PayCheckout,
  caller: Caller,
): Promise<Outcome> {
  const quick = await deps.batches.pay({ input, caller })
  if (quick) return quick
  const weather = await readWeather(deps)
  const step = await transaction(deps.db, (tx) => prepare(tx, deps, input, caller, weather))
  if (step.kind === 'answer') return step.outcome
  return step.kind === 'start'
    ? startOrFailOver(deps, input, caller, step)
    : resumeAttempt(deps, step.checkout, step.attempt, caller)
}

/** Under the checkout's lock: for whatever is more than one statement. */
async function prepare(
  tx: Tx,
  deps: Deps,
  input: PayCheckout,
  caller: Caller,
  weather: Weather,
): Promise<Step> {
  const stored = await lockCheckout(tx, input.checkoutId)
  const { merchantId, currency } = stored
  const buyerId = caller.viewer?.userId ?? null
  // Locked before it is read: what the plan sees of the balance is what can be spent.
  const spends = buyerId && (input.flow ?? 'balance.one_tap') === 'balance.one_tap'
  if (spends) await lockAccount(tx, accounts.buyerBalance(buyerId), currency)
  const conditions = await loadConditions(tx, merchantId, buyerId, currency)
  const payment = judgePayment(deps, stored, conditions, input, caller, weather)
  if (payment.kind === 'answer' || payment.kind === 'resume') return payment
  const { checkout, client } = payment
  if (payment.kind === 'spend') {
    if (checkout.buyerId !== stored.buyerId) await claimCheckout(tx, checkout)
    const attempt = await insertAttempt(tx, checkout, input, 'balance.one_tap', client)
    return { kind: 'answer', outcome: await payFromBalance(tx, deps, checkout, attempt) }
  }
  const { flow } = payment
  const detour = identifyFirst(deps, checkout, flow, caller)
  if (detour) return { kind: 'answer', outcome: detour }
  const { checkout: paying, payUntil } = await beginPaying(tx, deps, checkout, flow)
  const attempt = await insertAttempt(tx, paying, input, flow, client, { expiresAt: payUntil })
  await enqueue(
    tx,
    'attempt.ask',
    { attemptId: attempt.id },
    { key: `attempt.ask:${attempt.id}`, delaySeconds: FIRST_ASK_SECONDS },
  )
  return { kind: 'start', attempt, checkout: paying }
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
