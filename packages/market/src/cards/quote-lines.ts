import {
  type CardBlock,
  type GoodsType,
  type MerchantState,
  OnetillError,
  type Quote,
  type QuotedLine,
} from '@onetill/contract'
import type { Tx } from '@onetill/db'
import type { MarketContext } from '../context'
import { cardBlock } from './card-block'

/** What a buyer asks the price of. */
export type QuoteLine = {
  readonly cardId: string
  readonly variantId: string
  readonly quantity: number
}

type Row = {
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

/**
 * The prices of this moment, in the order of the lines. Units that `checkoutId` holds itself, or whose hold has run out,
 * count as available.
 * Throws `not_found` for a card or variant that is not what it claims, `mixed_basket` for two merchants or currencies.
 */
export async function quote(
  _: MarketContext,
  tx: Tx,
  lines: readonly QuoteLine[],
  checkoutId: string | null = null,
): Promise<Quote> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT c.id AS "cardId", v.id AS "variantId", p.id AS "productId", p.title, v.values,
           p.images[1] AS image, p."goodsType", p.currency, v."priceMinor",
           (v.stock - v.held + h.free)::int AS available, c.paused OR p.paused AS paused,
           c."deletedAt" IS NOT NULL OR p."deletedAt" IS NOT NULL OR v."deletedAt" IS NOT NULL AS gone,
           m.id AS "merchantId", m.name, m.handle, m.avatar, m.state, m.country
    FROM unnest(${lines.map((line) => line.cardId)}::text[], ${lines.map((line) => line.variantId)}::text[])
      AS l("cardId", "variantId")
    JOIN "Card" c ON c.id = l."cardId"
    JOIN "Product" p ON p.id = c."productId"
    JOIN "Variant" v ON v.id = l."variantId" AND v."productId" = p.id
    JOIN "Merchant" m ON m.id = c."merchantId"
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(h.quantity), 0) AS free FROM "Hold" h
      WHERE h."variantId" = v.id AND h.state = 'held' AND (h.until < now() OR h."checkoutId" = ${checkoutId})) h`
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

function unitsByVariant(lines: readonly QuoteLine[]): Map<string, number> {
  const units = new Map<string, number>()
  for (const { variantId, quantity } of lines) {
    units.set(variantId, (units.get(variantId) ?? 0) + quantity)
  }
  return units
}

function rowOf(rows: readonly Row[], line: QuoteLine): Row {
  const row = rows.find((each) => each.cardId === line.cardId && each.variantId === line.variantId)
  if (!row) throw new OnetillError('not_found', { cardId: line.cardId, variantId: line.variantId })
  return row
}

function toQuotedLine(line: QuoteLine, row: Row, wanted: number): QuotedLine {
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

function blockFor(row: Row, wanted: number): CardBlock | null {
  const enough = row.available >= wanted ? row.available : 0
  return cardBlock({
    gone: row.gone,
    merchantState: row.state,
    paused: row.paused,
    available: enough,
  })
}
