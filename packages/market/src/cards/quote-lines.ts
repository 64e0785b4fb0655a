import {
  type CardBlock,
  type GoodsType,
  type MerchantState,
  OnetillError,
  type Quote,
  type QuotedLine,
} from '@onetill/contract'
import { runnerIn, statement, type Tx } from '@onetill/db'
import type { MarketContext } from '../context'
import { cardBlock } from './card-block'

/** What a buyer asks the price of. */
export type QuoteLine = {
  readonly cardId: string
  readonly variantId: string
  readonly quantity: number
}

/** What the statement answers of one line; a line that is not what it claims has none. */
export type QuoteRow = {
  readonly position: number | null
  readonly cardId: string
  readonly variantId: string
  readonly productId: string
  readonly title: string
  readonly values: string[]
  readonly image: string | null
  readonly goodsType: string
  readonly currency: string
  readonly priceMinor: bigint
  readonly available: number
  readonly paused: boolean
  readonly gone: boolean
  readonly merchantId: string
  readonly name: string
  readonly handle: string
  readonly avatar: string | null
  readonly state: string
  readonly country: string
}

/** The rows that {@link quotePiece} takes for the basket at `place` of a batch. */
export function quoteRows(
  _: MarketContext,
  place: number,
  lines: readonly QuoteLine[],
  checkoutId: string | null = null,
) {
  const wanted = unitsByVariant(lines)
  return lines.map(({ cardId, variantId }, position) => ({
    ...{ place, position, cardId, variantId, checkoutId },
    wanted: wanted.get(variantId),
  }))
}

/** A part of a caller's statement: {@link QuoteRow}s with their `place`; `rows` names the jsonb parameter. */
export function quotePiece(_: MarketContext, rows: string): string {
  // What expired holds keep is counted only where it matters: a hot variant has thousands of holds.
  return `
    SELECT l.place, l.position, c.id AS "cardId", v.id AS "variantId", p.id AS "productId", p.title, v.values,
           p.images[1] AS image, p."goodsType", p.currency, v."priceMinor",
           (v.stock - v.held + CASE WHEN v.stock - v.held >= l.wanted THEN 0 ELSE (
             SELECT coalesce(sum(h.quantity), 0) FROM "Hold" h
             WHERE h."variantId" = v.id AND h.state = 'held'
               AND (h.until < now() OR h."checkoutId" = l."checkoutId")) END)::int AS available,
           c.paused OR p.paused AS paused,
           c."deletedAt" IS NOT NULL OR p."deletedAt" IS NOT NULL OR v."deletedAt" IS NOT NULL AS gone,
           m.id AS "merchantId", m.name, m.handle, m.avatar, m.state, m.country
    FROM (SELECT * FROM jsonb_to_recordset(${rows}::jsonb) AS l(place int, position int, "cardId" text,
      "variantId" text, "checkoutId" text, wanted int)) AS l
    JOIN "Card" c ON c.id = l."cardId"
      AND c.id = ANY(ARRAY(SELECT "cardId" FROM jsonb_to_recordset(${rows}::jsonb) AS l("cardId" text)))
    JOIN "Product" p ON p.id = c."productId"
    JOIN "Variant" v ON v.id = l."variantId" AND v."productId" = p.id
    JOIN "Merchant" m ON m.id = c."merchantId"`
}

/** What the rows of one basket say, in the order of its lines; throws `not_found` and `mixed_basket`. */
export function readQuote(
  _: MarketContext,
  rows: readonly QuoteRow[],
  lines: readonly QuoteLine[],
): Quote {
  const wanted = unitsByVariant(lines)
  const found = lines.map((line) => ({ line, row: rowOf(rows, line) }))
  const first = found[0]?.row
  if (!first) throw new OnetillError('bad_request', { field: 'lines' })
  if (rows.some((row) => row.merchantId !== first.merchantId || row.currency !== first.currency)) {
    throw new OnetillError('mixed_basket')
  }
  return {
    merchant: {
      id: first.merchantId,
      name: first.name,
      handle: first.handle,
      avatar: first.avatar,
      state: first.state as MerchantState,
      country: first.country,
    },
    currency: first.currency,
    lines: found.map(({ line, row }) => toQuotedLine(line, row, wanted.get(line.variantId) ?? 0)),
  }
}

/**
 * The prices of this moment, in the order of the lines. Units that `checkoutId` holds itself, or whose hold has run out,
 * count as available.
 * Throws `not_found` for a card or variant that is not what it claims, `mixed_basket` for two merchants or currencies.
 */
export async function quote(
  context: MarketContext,
  tx: Tx,
  lines: readonly QuoteLine[],
  checkoutId: string | null = null,
): Promise<Quote> {
  const asked = JSON.stringify(quoteRows(context, 0, lines, checkoutId))
  const ask = statement(quotePiece(context, '$1'))
  return readQuote(context, await runnerIn(tx).run<QuoteRow>(ask, [asked]), lines)
}

function unitsByVariant(lines: readonly QuoteLine[]): Map<string, number> {
  const units = new Map<string, number>()
  for (const { variantId, quantity } of lines) {
    units.set(variantId, (units.get(variantId) ?? 0) + quantity)
  }
  return units
}

function rowOf(rows: readonly QuoteRow[], line: QuoteLine): QuoteRow {
  const row = rows.find((each) => each.cardId === line.cardId && each.variantId === line.variantId)
  if (!row) throw new OnetillError('not_found', { cardId: line.cardId, variantId: line.variantId })
  return row
}

function toQuotedLine(line: QuoteLine, row: QuoteRow, wanted: number): QuotedLine {
  return {
    cardId: row.cardId,
    productId: row.productId,
    variantId: row.variantId,
    title: row.title,
    variantTitle: row.values.join(' / '),
    image: row.image ?? '',
    goodsType: row.goodsType as GoodsType,
    quantity: line.quantity,
    unitPriceMinor: row.priceMinor,
    block: blockFor(row, wanted),
  }
}

function blockFor(row: QuoteRow, wanted: number): CardBlock | null {
  const enough = row.available >= wanted ? row.available : 0
  return cardBlock({
    gone: row.gone,
    merchantState: row.state,
    paused: row.paused,
    available: enough,
  })
}
