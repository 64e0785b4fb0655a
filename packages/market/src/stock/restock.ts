import type { StockLine } from '@onetill/contract'
import type { Tx } from '@onetill/db'
import type { MarketContext } from '../context'
import { sumLines } from './sum-lines'

/** Puts returned units back on the shelf and no longer counts them as sold. */
export async function restock(
  _: MarketContext,
  tx: Tx,
  lines: readonly StockLine[],
): Promise<void> {
  const back = sumLines(lines)
  await tx.$executeRaw`
    WITH back AS (
      SELECT * FROM unnest(${back.map((line) => line.variantId)}::text[],
        ${back.map((line) => line.quantity)}::int[]) AS b("variantId", quantity)
    ), locked AS (
      SELECT v.id, b.quantity FROM "Variant" v JOIN back b ON b."variantId" = v.id
      ORDER BY v.id FOR UPDATE OF v
    ), returned AS (
      UPDATE "Variant" v SET stock = v.stock + l.quantity FROM locked l WHERE v.id = l.id
      RETURNING v."productId", l.quantity
    ), counts AS (
      SELECT "productId", sum(quantity)::int AS quantity FROM returned GROUP BY 1
    ), products AS (
      SELECT p.id, c.quantity FROM "Product" p JOIN counts c ON c."productId" = p.id
      ORDER BY p.id FOR UPDATE OF p
    )
    UPDATE "Product" p SET sold = greatest(p.sold - c.quantity, 0) FROM products c WHERE p.id = c.id`
}
