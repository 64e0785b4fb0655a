import type { Quote, StockLine } from '@onetill/contract'
import type { Tx } from '@onetill/db'

/** What the till asks of whoever keeps the shelves. Every call runs inside the till's own transaction. */
export interface Stock {
  /**
   * Promises units to one checkout until a deadline, or throws `out_of_stock`. Lines of one variant count as a sum;
   * locks are taken in one order. Called again for the same checkout it replaces the promise.
   */
  hold(tx: Tx, checkoutId: string, lines: readonly StockLine[], until: Date): Promise<void>
  /** Turns the promise into a sale; if it ran out, takes the units afresh while there are any. False: none left. */
  take(tx: Tx, checkoutId: string): Promise<boolean>
  /** Ends the promise; nothing happens when there is none. */
  release(tx: Tx, checkoutId: string): Promise<void>
  /** Puts sold units back on the shelf. */
  restock(tx: Tx, lines: readonly StockLine[]): Promise<void>
}

export type WantedLine = {
  readonly cardId: string
  readonly variantId: string
  readonly quantity: number
}

/** What the till asks of whoever sets the prices. */
export interface Catalog {
  /**
   * Prices lines of one merchant and currency, in their order; throws `not_found` and `mixed_basket`. What
   * `checkoutId` holds already counts as there for it.
   */
  quote(tx: Tx, lines: readonly WantedLine[], checkoutId?: string | null): Promise<Quote>
}

/** The wall clock. Deadlines that rows are compared with use the database's clock instead. */
export type Clock = () => Date

/** Where networks report to, and where they send the buyer back. */
export type Urls = {
  notify(channel: string): string
  checkout(checkoutId: string): string
  /** Where a payer's browser learns who it is to a network, and comes back to the checkout. */
  identify(channel: string, checkoutId: string): string
}

/** The time zones merchants keep their days in. */
export interface Zones {
  zoneOf(merchantIds: readonly string[]): Promise<ReadonlyMap<string, string>>
}
