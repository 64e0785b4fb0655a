import type { LineInput } from '@onetill/contract'
import { statement } from '@onetill/db'
import { accounts } from '@onetill/ledger'
import type { Deps } from '../deps'
import { toJsonText } from '../json'
import type { Catalog, QuoteRow } from '../ports'
import {
  type Conditions,
  type ConditionsRow,
  conditionsSql,
  readConditions,
} from './load-conditions'
import { checkQuote, type Quoted } from './quote-lines'

/** A basket somebody wants to buy, and the reference under which they may have bought it already. */
export type AskedBasket = {
  readonly lines: readonly LineInput[]
  readonly buyerId: string | null
  readonly reference: string | null
}

/** What the same reference bought before. */
export type Bought = {
  readonly bodyHash: string
  readonly orderId: string
  readonly orderToken: string
}

export type ReadBasket = {
  readonly bought: Bought | null
  /** Throws what the catalog throws, and when anything is not as the buyer saw it. */
  price(): { readonly quoted: Quoted; readonly conditions: Conditions }
}

type Row = QuoteRow & Partial<ConditionsRow> & Readonly<{ place: number; bought: Bought | null }>

/** Prices, terms and means of many baskets, and what was bought before, in one statement. */
export function readBasketsStatement(catalog: Catalog) {
  return statement(`
    WITH asked AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset($1::jsonb) AS a(place int, "buyerId" text, purse text, reference text)
    ), quoted AS MATERIALIZED (${catalog.quotePiece('$2')})
    SELECT quoted.*, conditions.*, asked.place, (
      SELECT jsonb_build_object('bodyHash', attempt."bodyHash", 'orderId', bought.id, 'orderToken', bought.token)
      FROM "Attempt" AS attempt JOIN "Order" AS bought ON bought."attemptId" = attempt.id
      WHERE attempt.reference = asked.reference) AS bought
    FROM asked LEFT JOIN quoted USING (place)
    LEFT JOIN LATERAL (${conditionsSql({
      merchantId: 'quoted."merchantId"',
      buyerId: 'asked."buyerId"',
      purse: 'asked.purse',
      currency: 'quoted.currency',
    })}) AS conditions ON quoted.position = 0`)
}

export async function readBaskets(
  deps: Deps,
  asked: readonly AskedBasket[],
): Promise<ReadBasket[]> {
  const people = asked.map(({ buyerId, reference }, place) => ({
    ...{ place, buyerId, reference },
    purse: buyerId && accounts.buyerBalance(buyerId),
  }))
  const lines = asked.flatMap((basket, place) => deps.catalog.quoteRows(place, basket.lines))
  const rows = await deps.db.hot.run<Row>(
    deps.statements.readBaskets,
    [people, lines].map(toJsonText),
  )
  return asked.map((basket, place) => {
    const mine = rows.filter((row) => row.place === place)
    return {
      bought: mine[0]?.bought ?? null,
      price() {
        const priced = mine.filter(({ position }) => position !== null)
        const quoted = checkQuote(deps.catalog.readQuote(priced, basket.lines), basket.lines)
        const first = priced.find(({ position }) => position === 0)
        return { quoted, conditions: readConditions(first as ConditionsRow, quoted.currency) }
      },
    }
  })
}
