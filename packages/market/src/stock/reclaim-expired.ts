import type { Tx } from '@onetill/db'

/** Frees what holds past their deadline keep of these variants, whose rows the caller has locked. */
export async function reclaimExpired(tx: Tx, variantIds: readonly string[]): Promise<void> {
  // A hold locked by someone else is being taken or released right now; waiting for it could deadlock.
  await tx.$executeRaw`
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
