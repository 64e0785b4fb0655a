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
  /** Frees what holds past their deadline keep of these variants; true when that freed anything. */
  reclaim(tx: Tx, variantIds: readonly string[]): Promise<boolean>
  /** The same deeds as parts of one statement of the till's, for many checkouts at once. */
  stockPieces(deed: StockDeed, rows: string): StockPieces
  /** The rows that {@link Stock.stockPieces} take from the member at `place`, one a variant. */
  stockRows(
    place: number,
    checkoutId: string,
    lines: readonly (StockLine & { readonly productId: string })[],
  ): readonly object[]
}

/** Promise units until a deadline, turn a promise into a sale, or sell what nobody was promised. */
export type StockDeed = 'promise' | 'keep' | 'sell'

/**
 * Two parts of a statement. Before them it defines `ready`, which stock is locked after; between them `won(place,
 * until)`, for whom they act.
 */
export type StockPieces = {
  /** Ends in `stock_verdict(place, verdict)`: {@link StockVerdict}. Locks what it judges, in one order. */
  readonly judge: string
  readonly act: string
}

/**
 * In order of arrival: `won`; `short`, too little for this member alone; `behind`, there may be enough once those
 * before it have had theirs.
 */
export type StockVerdict = 'won' | 'short' | 'behind'

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
  /** The same as a query within one statement of the till's, for many baskets at once: {@link QuoteRow}s. */
  quotePiece(rows: string): string
  /** The rows that {@link Catalog.quotePiece} takes of the basket at `place`. */
  quoteRows(place: number, lines: readonly WantedLine[]): readonly object[]
  /** What the rows of one basket say; throws as {@link Catalog.quote} does. */
  readQuote(rows: readonly QuoteRow[], lines: readonly WantedLine[]): Quote
}

/** A line as the catalog's query answers it; what it says beyond this is the catalog's own. */
export type QuoteRow = {
  readonly position: number | null
  readonly merchantId: string
  readonly currency: string
}

/** The wall clock. Deadlines that rows are compared with use the database's clock instead. */
export type Clock = () => Date

/** Where networks report to, and where they send the buyer back. */
export type Urls = {
  notify(channel: string): string
  /** `site` names the address of ours that the buyer is on, where it isn't the usual one. */
  checkout(checkoutId: string, site?: string): string
  /** Where a payer's browser learns who it is to a network, and comes back to the checkout. */
  identify(channel: string, checkoutId: string, site?: string): string
}

/** The time zones merchants keep their days in. */
export interface Zones {
  zoneOf(merchantIds: readonly string[]): Promise<ReadonlyMap<string, string>>
}
