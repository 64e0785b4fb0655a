import type { Tx } from '@onetill/db'
import type { MarketContext } from '../context'

/** Locks these variants and frees what holds past their deadline keep of them. True when that freed anything. */
export async function reclaim(
  _: MarketContext,
  tx: Tx,
  variantIds: readonly string[],
): Promise<boolean> {
  await tx.$queryRaw`
    SELECT id FROM "Variant" WHERE id = ANY(${[...variantIds]}) ORDER BY id FOR UPDATE`
  return (await reclaimExpired(tx, variantIds)) > 0
}

/** Frees what holds past their deadline keep of these variants, whose rows the caller has locked. */
export function reclaimExpired(tx: Tx, variantIds: readonly string[]): Promise<number> {
  // A hold locked by someone else is being taken or released right now; waiting for it could deadlock.
  return tx.$executeRaw`
    WITH expired AS (
      SELECT id, "variantId", quantity FROM "Hold"
      WHERE "variantId" = ANY(${[...variantIds]}) AND state = 'held' AND until < now()
      FOR UPDATE SKIP LOCKED
    ), released AS (
      UPDATE "Hold" h SET state = 'released' FROM expired e WHERE h.id = e.id
      RETURNING e."variantId", e.quantity
    )
    UPDATE "Variant" v SET held = v.held - f.quantity
    FROM (SELECT "variantId", sum(quantity)::int AS quantity FROM released GROUP BY 1) f
    WHERE v.id = f."variantId"`
}
