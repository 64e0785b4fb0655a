import type { Outcome } from '@onetill/contract'
import type { Tx } from '@onetill/db'
import { settleLocked } from '../../attempt/settle-attempt'
import type { LoadedAttempt, LoadedCheckout } from '../../checkout/load-checkout'
import type { Deps } from '../../deps'

/**
 * Authorises and settles in the caller's one transaction, which holds the locks of the checkout and of the buyer's
 * account. The till is its own network here: what it confirms is what was asked.
 */
export function payFromBalance(
  tx: Tx,
  deps: Deps,
  checkout: LoadedCheckout,
  attempt: LoadedAttempt,
): Promise<Outcome> {
  return settleLocked(tx, deps, checkout, attempt, {
    reference: attempt.reference,
    networkRef: attempt.id,
    amountMinor: attempt.amountMinor,
    currency: attempt.currency,
  })
}
