import type { CardView } from '@onetill/contract'
import type { MarketContext } from '../context'
import { CARD_FACTS, CARD_OFFER, type CardFacts, toCardView } from './card-facts'

const SHOWN = 6

/** The merchant's newest cards that can be bought, one a product, leaving out one product. */
export async function moreCards(
  context: MarketContext,
  merchantId: string,
  exceptProductId: string,
): Promise<CardView[]> {
  const { rows } = await context.db.pool.query<{ card: CardFacts }>({
    name: 'market.cards.more',
    text: `
      SELECT ${CARD_FACTS} AS card
      FROM "Merchant" m
      JOIN "Product" p ON p."merchantId" = m.id AND p."deletedAt" IS NULL AND NOT p.paused AND p.id <> $2
      CROSS JOIN LATERAL (
        SELECT * FROM "Card" WHERE "productId" = p.id AND "deletedAt" IS NULL AND NOT paused
        ORDER BY id DESC LIMIT 1) c
      ${CARD_OFFER}
      WHERE m.id = $1 AND m.state = 'verified' AND o.available > 0
      ORDER BY p.sold DESC, p.id DESC LIMIT ${SHOWN}`,
    values: [merchantId, exceptProductId],
  })
  return rows.map((row) => toCardView(row.card))
}
