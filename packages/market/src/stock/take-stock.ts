import type { Tx } from '@onetill/db'
import type { MarketContext } from '../context'

/**
 * Turns what a checkout holds into sold units, all or nothing. Lines whose hold has run out or was released are taken
 * afresh if stock is left. False when it is not, or when there is nothing of this checkout to take: nothing changed.
 */
export async function take(_: MarketContext, tx: Tx, checkoutId: string): Promise<boolean> {
  const [result] = await tx.$queryRaw<{ taken: boolean }[]>`
    WITH mine AS (
      SELECT id, "variantId", quantity, state FROM "Hold"
      WHERE "checkoutId" = ${checkoutId} AND state IN ('held', 'released') ORDER BY id FOR UPDATE
    ), locked AS (
      SELECT v.id, v."productId", v.stock, v.held, v."deletedAt", m.id AS "holdId", m.quantity,
             CASE WHEN m.state = 'held' THEN m.quantity ELSE 0 END AS promised
      FROM "Variant" v JOIN mine m ON m."variantId" = v.id ORDER BY v.id FOR UPDATE OF v
    ), verdict AS (
      SELECT coalesce(bool_and(promised > 0 OR ("deletedAt" IS NULL AND stock - held >= quantity)), false) AS taken
      FROM locked
    ), sold AS (
      UPDATE "Variant" v SET stock = v.stock - l.quantity, held = v.held - l.promised
      FROM locked l, verdict WHERE verdict.taken AND v.id = l.id
      RETURNING v."productId", l.quantity
    ), marked AS (
      UPDATE "Hold" h SET state = 'taken' FROM locked l, verdict WHERE verdict.taken AND h.id = l."holdId"
    ), counts AS (
      SELECT "productId", sum(quantity)::int AS quantity FROM sold GROUP BY 1
    ), products AS (
      SELECT p.id, c.quantity FROM "Product" p JOIN counts c ON c."productId" = p.id
      ORDER BY p.id FOR UPDATE OF p
    ), counted AS (
      UPDATE "Product" p SET sold = p.sold + c.quantity FROM products c WHERE p.id = c.id
    )
    SELECT taken FROM verdict`
  return result?.taken ?? false
}
