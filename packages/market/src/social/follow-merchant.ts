import { OnetillError, type Viewer } from '@onetill/contract'
import type { MarketContext } from '../context'

/** Follows a merchant once; only one that was ever verified can be followed. Returns the count. */
export async function follow(
  context: MarketContext,
  viewer: Viewer,
  merchantId: string,
): Promise<{ readonly followers: number }> {
  const { rows } = await context.db.pool.query<{ followers: number }>({
    name: 'market.social.follow',
    text: `
      WITH shown AS (SELECT id FROM "Merchant" WHERE id = $2 AND state <> 'unverified'),
      added AS (
        INSERT INTO "Follow" ("userId", "merchantId", "createdAt") SELECT $1, id, $3 FROM shown
        ON CONFLICT DO NOTHING RETURNING "merchantId"),
      counted AS (
        UPDATE "Merchant" m SET followers = m.followers + 1 FROM added
        WHERE m.id = added."merchantId" RETURNING m.followers)
      SELECT coalesce((SELECT followers FROM counted), m.followers) AS followers
      FROM "Merchant" m JOIN shown USING (id)`,
    values: [viewer.userId, merchantId, context.clock()],
  })
  if (!rows[0]) throw new OnetillError('not_found')
  return { followers: rows[0].followers }
}
