import type { Channel, Outcome } from '@onetill/contract'
import { append, type Tx } from '@onetill/db'
import { accounts, post } from '@onetill/ledger'
import type { Evidence } from '../channels/channel'
import { releaseAfterFailure } from '../checkout/close-checkout'
import type { LoadedAttempt, LoadedCheckout } from '../checkout/load-checkout'
import type { Deps } from '../deps'
import { moveAttempt } from './move-attempt'
import { outcomeOf } from './outcome-of'

/** Amount, currency and reference must come back exactly as they were asked. */
export function isWhatWasAsked(
  attempt: Pick<LoadedAttempt, 'amountMinor' | 'currency' | 'reference'>,
  evidence: Evidence,
): boolean {
  return (
    evidence.amountMinor === attempt.amountMinor &&
    evidence.currency === attempt.currency &&
    evidence.reference === attempt.reference
  )
}

/**
 * A network that confirms something else has not been paid what was asked: no order. What it says it holds is booked
 * as unexplained, so that our books still equal its own, and a person is called. Another reference is another
 * payment: it says nothing about this attempt, which stays open.
 */
export async function flagEvidence(
  tx: Tx,
  deps: Deps,
  checkout: LoadedCheckout,
  attempt: LoadedAttempt,
  evidence: Evidence,
): Promise<Outcome> {
  const ours = evidence.reference === attempt.reference
  const booked = ours && evidence.amountMinor > 0n ? await book(tx, attempt, evidence) : 0
  const moved =
    ours &&
    (await moveAttempt(tx, attempt, 'failed', 'amount_mismatch', {
      failure: 'amount_mismatch',
      networkRef: evidence.networkRef,
      settledAt: deps.clock(),
    }))
  if (booked > 0 || moved || !ours) {
    await append(tx, {
      kind: 'payment.flagged',
      subject: attempt.id,
      merchantId: checkout.merchantId,
      data: {
        asked: describe(attempt),
        confirmed: describe(evidence),
        checkoutId: checkout.id,
        flow: attempt.flow,
      },
    })
  }
  if (moved) await releaseAfterFailure(tx, checkout, attempt)
  return moved
    ? { status: 'failed', reason: 'amount_mismatch' }
    : outcomeOf(attempt, checkout.order)
}

function book(tx: Tx, attempt: LoadedAttempt, evidence: Evidence): Promise<number> {
  return post(tx, [
    {
      kind: 'unmatched',
      subject: attempt.id,
      debit: accounts.channelClearing(attempt.channel as Channel),
      credit: accounts.platformSuspense,
      amountMinor: evidence.amountMinor,
      currency: evidence.currency,
    },
  ])
}

function describe(paid: Pick<Evidence, 'amountMinor' | 'currency' | 'reference'>) {
  return {
    amountMinor: paid.amountMinor.toString(),
    currency: paid.currency,
    reference: paid.reference,
  }
}
