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
  _: MarketContext,
  tx: Tx,
  checkoutId: string,
  lines: readonly StockLine[],
  until: Date,
): Promise<void> {
  const wanted = sumLines(lines)
  let result = await holdAvailable(tx, checkoutId, wanted, until, 'unless_holding')
  if (result.holding) {
    await forgetHolds(tx, checkoutId)
    result = await holdAvailable(tx, checkoutId, wanted, until, 'in_any_case')
  }
  if (result.short.length === 0) return
  await reclaimExpired(
    tx,
    result.short.map((line) => line.variantId),
  )
  result = await holdAvailable(tx, checkoutId, result.short, until, 'in_any_case')
  const first = result.short[0]
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

type Held = {
  /** The checkout has holds already; with `unless_holding` nothing was done. */
  readonly holding: boolean
  /** The lines that could not be held. */
  readonly short: readonly StockLine[]
}

/** Holds every line whose stock suffices, after locking the rows of all of them in order. */
async function holdAvailable(
  tx: Tx,
  checkoutId: string,
  lines: readonly StockLine[],
  until: Date,
  when: 'unless_holding' | 'in_any_case',
): Promise<Held> {
  const [row] = await tx.$queryRaw<{ holding: boolean; held: string[] }[]>`
    WITH wanted AS (
      SELECT * FROM unnest(${lines.map(() => newId('hold'))}::text[],
        ${lines.map((line) => line.variantId)}::text[], ${lines.map((line) => line.quantity)}::int[])
        AS w("holdId", "variantId", quantity)
      WHERE ${when === 'in_any_case'} OR NOT EXISTS (SELECT 1 FROM "Hold" WHERE "checkoutId" = ${checkoutId})
    ), locked AS (
      SELECT v.id, w."holdId", w.quantity FROM "Variant" v JOIN wanted w ON w."variantId" = v.id
      ORDER BY v.id FOR UPDATE OF v
    ), promised AS (
      UPDATE "Variant" v SET held = v.held + l.quantity FROM locked l
      WHERE v.id = l.id AND v."deletedAt" IS NULL AND v.stock - v.held >= l.quantity
      RETURNING v.id, l."holdId", l.quantity
    ), inserted AS (
      INSERT INTO "Hold" (id, "checkoutId", "variantId", quantity, until)
      SELECT "holdId", ${checkoutId}, id, quantity, ${until} FROM promised
      RETURNING "variantId"
    )
    SELECT NOT EXISTS (SELECT 1 FROM wanted) AS holding, ARRAY(SELECT "variantId" FROM inserted) AS held`
  const held = new Set(row?.held)
  return {
    holding: row?.holding ?? false,
    short: lines.filter((line) => !held.has(line.variantId)),
  }
}
