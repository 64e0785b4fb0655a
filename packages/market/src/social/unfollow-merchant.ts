import { OnetillError, type Viewer } from '@onetill/contract'
import type { MarketContext } from '../context'

/** Stops following, once. Returns the count. */
export async function unfollow(
  context: MarketContext,
  viewer: Viewer,
  merchantId: string,
): Promise<{ readonly followers: number }> {
  const { rows } = await context.db.pool.query<{ followers: number }>({
    name: 'market.social.unfollow',
    text: `
      WITH removed AS (
        DELETE FROM "Follow" WHERE "userId" = $1 AND "merchantId" = $2 RETURNING "merchantId"),
      counted AS (
        UPDATE "Merchant" m SET followers = m.followers - 1 FROM removed
        WHERE m.id = removed."merchantId" RETURNING m.followers)
      SELECT coalesce((SELECT followers FROM counted), m.followers) AS followers
      FROM "Merchant" m WHERE m.id = $2 AND m.state <> 'unverified'`,
    values: [viewer.userId, merchantId],
  })
  if (!rows[0]) throw new OnetillError('not_found')
  return { followers: rows[0].followers }
}
