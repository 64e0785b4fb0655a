import type { Tx } from '@onetill/db'
import type { MarketContext } from '../context'

/** Gives back what a checkout holds. Safe to repeat; what was taken stays taken. */
export async function release(_: MarketContext, tx: Tx, checkoutId: string): Promise<void> {
  await tx.$executeRaw`
    WITH released AS (
      UPDATE "Hold" SET state = 'released' WHERE "checkoutId" = ${checkoutId} AND state = 'held'
      RETURNING "variantId", quantity
    ), locked AS (
      SELECT v.id, r.quantity FROM "Variant" v JOIN released r ON r."variantId" = v.id
      ORDER BY v.id FOR UPDATE OF v
    )
    UPDATE "Variant" v SET held = v.held - l.quantity FROM locked l WHERE v.id = l.id`
}
