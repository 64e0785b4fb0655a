import type { CardView } from '@onetill/contract'
import type { MarketContext } from '../context'
import { CARD_FACTS, CARD_OFFER, type CardFacts, toCardView } from './card-facts'

/** The cards as they are this moment, in no particular order; unknown ids are left out. */
export async function cardStates(
  context: MarketContext,
  cardIds: readonly string[],
): Promise<CardView[]> {
  const { rows } = await context.db.pool.query<{ card: CardFacts }>({
    name: 'market.cards.states',
    text: `
      SELECT ${CARD_FACTS} AS card
      FROM "Card" c JOIN "Product" p ON p.id = c."productId" JOIN "Merchant" m ON m.id = c."merchantId"
      ${CARD_OFFER}
      WHERE c.id = ANY($1)`,
    values: [cardIds],
  })
  return rows.map((row) => toCardView(row.card))
}
