import type { OpenedCheckout, Outcome } from '@onetill/contract'
import { type BatchLimits, createBatcher } from '@onetill/db'
import { type Buyer, buyNow } from './attempt/buy-now'
import { type Payer, spendBalances } from './attempt/spend-balances'
import { type Opener, openCheckouts } from './checkout/open-checkout'
import type { Deps } from './deps'

/** What many callers do at once: those who come while others are served share the next statement. */
export type Batches = {
  open(opener: Opener): Promise<OpenedCheckout>
  pay(payer: Payer): Promise<Outcome | null>
  buy(buyer: Buyer): Promise<Outcome>
}

const LIMITS: BatchLimits = { lanes: 2, most: 32 }

export function createBatches(deps: () => Deps): Batches {
  return {
    open: createBatcher(
      (openers, turn) => openCheckouts(deps(), openers, turn),
      () => [],
      LIMITS,
    ),
    pay: createBatcher((payers) => spendBalances(deps(), payers), keysOfPayer, LIMITS),
    buy: createBatcher(
      (buyers, turn) => buyNow(deps(), buyers, turn),
      ({ caller }) => [caller.viewer.userId],
      LIMITS,
    ),
  }
}

/** Two payments of one checkout, or out of one purse, go one after the other. */
function keysOfPayer({ input, caller }: Payer): string[] {
  return caller.viewer ? [input.checkoutId, caller.viewer.userId] : [input.checkoutId]
}
