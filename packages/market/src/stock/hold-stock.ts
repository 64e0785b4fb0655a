import { OnetillError, type StockLine } from '@onetill/contract'
import { newId, type Tx } from '@onetill/db'
import type { MarketContext } from '../context'
import { reclaimExpired } from './reclaim-expired'
import { sumLines } from './sum-lines'

/**
 * Promises stock to a checkout until a deadline, all lines or none, in place of what it was promised before. When stock
 * is short, what expired holds still keep of those variants is freed first; then it throws `out_of_stock`, and the
 * caller's transaction must roll back.
 */
export async function hold(
  context: MarketContext,
  tx: Tx,
  checkoutId: string,
  lines: readonly StockLine[],
  until: Date,
): Promise<void> {
  const wanted = sumLines(lines)
  await forgetHolds(tx, checkoutId)
  const short = await holdAvailable(tx, checkoutId, wanted, until)
  if (short.length === 0) return
  await reclaimExpired(
    tx,
    short.map((line) => line.variantId),
    context.clock(),
  )
  const missing = await holdAvailable(tx, checkoutId, short, until)
  const first = missing[0]
  if (first) throw new OnetillError('out_of_stock', { variantId: first.variantId })
}

/** Removes the checkout's holds, so that a later `take` knows only the lines promised last. */
async function forgetHolds(tx: Tx, checkoutId: string): Promise<void> {
  await tx.$executeRaw`
    WITH forgotten AS (
      DELETE FROM "Hold" WHERE "checkoutId" = ${checkoutId} AND state <> 'taken'
      RETURNING "variantId", quantity, state
    ), locked AS (
      SELECT v.id, f.quantity FROM "Variant" v JOIN forgotten f ON f."variantId" = v.id AND f.state = 'held'
      ORDER BY v.id FOR UPDATE OF v
    )
    UPDATE "Variant" v SET held = v.held - l.quantity FROM locked l WHERE v.id = l.id`
}

/** Holds every line whose stock suffices and returns the others. All rows are locked first, in order. */
async function holdAvailable(
  tx: Tx,
  checkoutId: string,
  lines: readonly StockLine[],
  until: Date,
): Promise<StockLine[]> {
  const held = await tx.$queryRaw<{ variantId: string }[]>`
    WITH wanted AS (
      SELECT * FROM unnest(${lines.map(() => newId('hold'))}::text[],
        ${lines.map((line) => line.variantId)}::text[], ${lines.map((line) => line.quantity)}::int[])
        AS w("holdId", "variantId", quantity)
    ), locked AS (
      SELECT v.id, w."holdId", w.quantity FROM "Variant" v JOIN wanted w ON w."variantId" = v.id
      ORDER BY v.id FOR UPDATE OF v
    ), promised AS (
      UPDATE "Variant" v SET held = v.held + l.quantity FROM locked l
      WHERE v.id = l.id AND v."deletedAt" IS NULL AND v.stock - v.held >= l.quantity
      RETURNING v.id, l."holdId", l.quantity
    )
    INSERT INTO "Hold" (id, "checkoutId", "variantId", quantity, until)
    SELECT "holdId", ${checkoutId}, id, quantity, ${until} FROM promised
    RETURNING "variantId"`
  const done = new Set(held.map((row) => row.variantId))
  return lines.filter((line) => !done.has(line.variantId))
}
