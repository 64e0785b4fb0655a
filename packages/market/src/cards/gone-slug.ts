import type { MarketContext } from '../context'

/** Names a card by its own slug, or by a share that leads to it. */
export type CardName = { readonly slug: string } | { readonly shareCode: string }

/** The slug of a card that once was and is no more; null for one that can be visited, and for one that never was. */
export async function goneSlug(context: MarketContext, name: CardName): Promise<string | null> {
  const byShare = 'shareCode' in name
  const { rows } = await context.db.pool.query<{ slug: string }>({
    name: byShare ? 'market.cards.gone_by_share' : 'market.cards.gone_by_slug',
    text: `
      SELECT c.slug FROM "Card" c JOIN "Product" p ON p.id = c."productId"
      WHERE ${byShare ? 'c.id = (SELECT "cardId" FROM "Share" WHERE code = $1)' : 'c.slug = $1'}
        AND (c."deletedAt" IS NOT NULL OR p."deletedAt" IS NOT NULL)`,
    values: [byShare ? name.shareCode : name.slug],
  })
  return rows[0]?.slug ?? null
}
