import { OnetillError, type OpenedShare, type ShareHop } from '@onetill/contract'
import type { MarketContext } from '../context'

const LONGEST_CHAIN = 20

type Row = ShareHop & { readonly cardSlug: string }

/** Follows a share to its card. An opening counts unless software made it to draw a preview. */
export async function openShare(
  context: MarketContext,
  code: string,
  { bot }: { readonly bot: boolean },
): Promise<OpenedShare> {
  const { rows } = await context.db.pool.query<Row>({
    name: 'market.shares.open',
    text: `
      WITH RECURSIVE chain AS (
        SELECT s.*, 1 AS hop FROM "Share" s WHERE s.code = $1
        UNION ALL
        SELECT s.*, chain.hop + 1 FROM chain JOIN "Share" s ON s.id = chain."parentId"
        WHERE chain.hop < ${LONGEST_CHAIN}),
      counted AS (UPDATE "Share" SET opens = opens + 1 WHERE code = $1 AND NOT $2)
      SELECT chain.code, chain."userId", u.name, c.slug AS "cardSlug"
      FROM chain JOIN "Card" c ON c.id = chain."cardId" LEFT JOIN "User" u ON u.id = chain."userId"
      ORDER BY chain.hop DESC`,
    values: [code, bot],
  })
  const first = rows[0]
  if (!first) throw new OnetillError('not_found')
  return {
    cardSlug: first.cardSlug,
    chain: rows.map((row) => ({ code: row.code, userId: row.userId, name: row.name })),
  }
}
