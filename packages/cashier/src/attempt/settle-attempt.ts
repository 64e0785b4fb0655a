import type { Failure, Outcome } from '@onetill/contract'
import { append, enqueue, type Tx, transaction } from '@onetill/db'
import { accounts, post } from '@onetill/ledger'
import type { Evidence } from '../channels/channel'
import { closeCheckout } from '../checkout/close-checkout'
import { type LoadedAttempt, type LoadedCheckout, lockCheckout } from '../checkout/load-checkout'
import type { Deps } from '../deps'
import { createOrder } from '../order/create-order'
import { flagEvidence, isWhatWasAsked } from './check-evidence'
import { moveAttempt } from './move-attempt'
import { outcomeOf, succeededWith } from './outcome-of'
import { returnPayment } from './return-payment'

/**
 * The one way a payment becomes a purchase, whoever brings the evidence: page, notification, poller or button. One
 * transaction; any number of callers, in any order, have one effect.
 */
export async function settle(
  deps: Deps,
  attempt: Pick<LoadedAttempt, 'id' | 'checkoutId'>,
  evidence: Evidence,
): Promise<Outcome> {
  return transaction(deps.db, async (tx) => {
    const checkout = await lockCheckout(tx, attempt.checkoutId)
    const locked = checkout.attempts.find(({ id }) => id === attempt.id)
    if (!locked) throw new Error(`attempt ${attempt.id} left its checkout`)
    return settleLocked(tx, deps, checkout, locked, evidence)
  })
}

/** {@link settle} for a caller that already holds the checkout's lock. */
export async function settleLocked(
  tx: Tx,
  deps: Deps,
  checkout: LoadedCheckout,
  attempt: LoadedAttempt,
  evidence: Evidence,
): Promise<Outcome> {
  if (attempt.state === 'succeeded') return outcomeOf(attempt, checkout.order)
  if (!isWhatWasAsked(attempt, evidence)) return flagEvidence(tx, deps, checkout, attempt, evidence)
  // Given up by us, paid all the same: the attempt stays failed and the money goes back.
  if (attempt.state === 'failed') {
    await returnPayment(tx, checkout, attempt, 'expired')
    return outcomeOf(attempt, checkout.order)
  }
  if (checkout.status === 'completed') {
    return payBack(tx, deps, checkout, attempt, evidence, 'superseded')
  }
  if (checkout.status === 'canceled') {
    return payBack(tx, deps, checkout, attempt, evidence, 'expired')
  }
  if (checkout.purpose === 'top_up') return settleTopUp(tx, deps, checkout, attempt, evidence)
  if (!(await deps.stock.take(tx, checkout.id))) {
    const outcome = await refuseForStock(tx, deps, checkout, attempt, evidence)
    await closeCheckout(tx, checkout, 'canceled', 'out_of_stock')
    return outcome
  }
  await succeed(tx, deps, attempt, evidence, 'paid')
  return succeededWith(await createOrder(tx, checkout, attempt))
}

/** Nothing was taken from a balance yet, so nothing goes back; a network holds the money already. */
async function refuseForStock(
  tx: Tx,
  deps: Deps,
  checkout: LoadedCheckout,
  attempt: LoadedAttempt,
  evidence: Evidence,
): Promise<Outcome> {
  if (attempt.channel !== 'balance') {
    return payBack(tx, deps, checkout, attempt, evidence, 'out_of_stock')
  }
  await moveAttempt(tx, attempt, 'failed', 'out_of_stock', {
    failure: 'out_of_stock',
    settledAt: deps.clock(),
  })
  return { status: 'failed', reason: 'out_of_stock' }
}

async function payBack(
  tx: Tx,
  deps: Deps,
  checkout: LoadedCheckout,
  attempt: LoadedAttempt,
  evidence: Evidence,
  reason: Failure,
): Promise<Outcome> {
  await succeed(tx, deps, attempt, evidence, reason, reason)
  await returnPayment(tx, checkout, attempt, reason)
  return { status: 'failed', reason }
}

async function settleTopUp(
  tx: Tx,
  deps: Deps,
  checkout: LoadedCheckout,
  attempt: LoadedAttempt,
  evidence: Evidence,
): Promise<Outcome> {
  const { buyerId } = checkout
  if (!buyerId) throw new Error('a top-up has a buyer')
  await succeed(tx, deps, attempt, evidence, 'paid')
  await post(tx, [
    {
      kind: 'top_up',
      subject: checkout.id,
      debit: accounts.channelClearing(attempt.channel as LoadedChannel),
      credit: accounts.buyerBalance(buyerId),
      amountMinor: attempt.amountMinor,
      currency: attempt.currency,
    },
  ])
  await closeCheckout(tx, checkout, 'completed', 'paid')
  const eventId = await append(tx, {
    kind: 'top_up.paid',
    subject: checkout.id,
    actorId: buyerId,
    data: {
      buyerId,
      currency: attempt.currency,
      amountMinor: attempt.amountMinor.toString(),
      flow: attempt.flow,
    },
  })
  await enqueue(tx, 'notify.event', { eventId })
  return succeededWith(null)
}

type LoadedChannel = Parameters<typeof accounts.channelClearing>[0]

async function succeed(
  tx: Tx,
  deps: Deps,
  attempt: LoadedAttempt,
  evidence: Evidence,
  why: string,
  failure: Failure | null = null,
): Promise<void> {
  const moved = await moveAttempt(tx, attempt, 'succeeded', why, {
    networkRef: evidence.networkRef,
    settledAt: deps.clock(),
    failure,
    cause: null,
    askAt: null,
  })
  if (!moved) throw new Error(`attempt ${attempt.id} moved under its lock`)
}
