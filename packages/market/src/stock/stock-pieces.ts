import type { StockLine } from '@onetill/contract'
import { newId } from '@onetill/db'
import type { MarketContext } from '../context'
import { sumLines } from './sum-lines'

/** What a statement of the till does with stock: promise it, keep a promise, or sell straight from the shelf. */
export type StockDeed = 'promise' | 'keep' | 'sell'

/**
 * Two parts of a caller's statement. Before them it defines `ready`, which stock is locked after; between them `won(place,
 * until)`, for whom they act.
 */
export type StockPieces = {
  /**
   * Locks what it judges, in one order, and ends in `stock_verdict(place, verdict)`: `won`; `short`, when there is too
   * little for this member alone; or `behind`, when only those before it in the batch are in its way.
   */
  readonly judge: string
  /** Acts for the places in `won`. */
  readonly act: string
}

/** The rows that {@link stockPieces} take: one a variant, so that two lines of one variant count as a sum. */
export function stockRows(
  _: MarketContext,
  place: number,
  checkoutId: string,
  lines: readonly (StockLine & { readonly productId: string })[],
) {
  const products = new Map(lines.map(({ variantId, productId }) => [variantId, productId]))
  return sumLines(lines).map((line) => ({
    ...line,
    place,
    checkoutId,
    holdId: newId('hold'),
    productId: products.get(line.variantId),
  }))
}

/** The pieces for one deed; `rows` names the jsonb parameter with the {@link stockRows} of all members. */
export function stockPieces(_: MarketContext, deed: StockDeed, rows: string): StockPieces {
  const lines = `stock_line AS MATERIALIZED (
    SELECT line.* FROM ready, jsonb_to_recordset(${rows}::jsonb) AS line(place int, "checkoutId" text,
      "holdId" text, "variantId" text, "productId" text, quantity int))`
  if (deed === 'keep') return { judge: `${lines}, ${JUDGE_HOLDS}`, act: `${KEEP}, ${COUNT_SOLD}` }
  const act = deed === 'sell' ? `${SELL}, ${COUNT_SOLD}` : PROMISE
  return { judge: `${lines}, ${JUDGE_SHELF}`, act }
}

const MY_VARIANTS = `ANY(ARRAY(SELECT "variantId" FROM stock_line))`

/** In order of arrival: each member sees what those before it would leave. */
const JUDGE_SHELF = `
  shelf AS MATERIALIZED (
    SELECT id, stock - held AS remains FROM "Variant"
    WHERE id = ${MY_VARIANTS} AND "deletedAt" IS NULL ORDER BY id FOR UPDATE
  ), stock_verdict AS MATERIALIZED (
    SELECT place, CASE WHEN bool_or(remains IS NULL OR quantity > remains) THEN 'short'
      WHEN bool_or(wanted > remains) THEN 'behind' ELSE 'won' END AS verdict
    FROM (
      SELECT place, quantity, remains, sum(quantity) OVER (PARTITION BY "variantId" ORDER BY place) AS wanted
      FROM stock_line LEFT JOIN shelf ON shelf.id = "variantId"
    ) AS queue GROUP BY place)`

/** A promise is kept as it was made; where it ran out or was given back, the caller asks for the units afresh. */
const JUDGE_HOLDS = `
  mine AS MATERIALIZED (
    SELECT id, "checkoutId", "variantId", quantity FROM "Hold"
    WHERE "checkoutId" = ANY(ARRAY(SELECT "checkoutId" FROM stock_line)) AND state = 'held'
    ORDER BY id FOR UPDATE
  ), shelf AS MATERIALIZED (
    SELECT id FROM "Variant" WHERE id = ${MY_VARIANTS} ORDER BY id FOR UPDATE
  ), stock_verdict AS MATERIALIZED (
    SELECT place, CASE WHEN bool_and(mine.id IS NOT NULL AND shelf.id IS NOT NULL) THEN 'won' ELSE 'short' END
      AS verdict
    FROM stock_line AS line LEFT JOIN mine USING ("checkoutId", "variantId", quantity)
    LEFT JOIN shelf ON shelf.id = line."variantId" GROUP BY place)`

const UNITS = `
  SELECT "variantId", "productId", sum(quantity)::int AS quantity FROM stock_line JOIN won USING (place) GROUP BY 1, 2`

const PROMISE = `
  promised AS (
    UPDATE "Variant" AS variant SET held = held + units.quantity FROM (${UNITS}) AS units
    WHERE variant.id = units."variantId" AND variant.id = ${MY_VARIANTS}
  ), holds AS (
    INSERT INTO "Hold" (id, "checkoutId", "variantId", quantity, until)
    SELECT "holdId", "checkoutId", "variantId", quantity, won.until FROM stock_line JOIN won USING (place))`

const SELL = `
  sold AS (
    UPDATE "Variant" AS variant SET stock = stock - units.quantity FROM (${UNITS}) AS units
    WHERE variant.id = units."variantId" AND variant.id = ${MY_VARIANTS})`

const KEEP = `
  sold AS (
    UPDATE "Variant" AS variant SET stock = stock - units.quantity, held = held - units.quantity
    FROM (${UNITS}) AS units
    WHERE variant.id = units."variantId" AND variant.id = ${MY_VARIANTS}
  ), kept AS (
    UPDATE "Hold" SET state = 'taken'
    WHERE id = ANY(ARRAY(
      SELECT mine.id FROM mine JOIN stock_line USING ("checkoutId", "variantId") JOIN won USING (place))))`

const COUNT_SOLD = `
  products AS (
    SELECT id FROM "Product" WHERE id = ANY(ARRAY(SELECT "productId" FROM stock_line)) ORDER BY id FOR UPDATE
  ), counted AS (
    UPDATE "Product" AS product SET sold = sold + units.quantity
    FROM products JOIN (SELECT "productId", sum(quantity)::int AS quantity FROM (${UNITS}) AS each GROUP BY 1)
      AS units ON units."productId" = products.id
    WHERE product.id = products.id AND product.id = ANY(ARRAY(SELECT "productId" FROM stock_line)))`
