import type { CardView } from '@onetill/contract'
import type { MarketContext } from '../context'
import { moreCards } from './more-cards'

/** What the merchant of a card that is no more still sells; empty for an unknown slug. */
export async function goneAlternatives(context: MarketContext, slug: string): Promise<CardView[]> {
  const card = await context.db.read.card.findUnique({
    where: { slug },
    select: { merchantId: true, productId: true },
  })
  return card ? moreCards(context, card.merchantId, card.productId) : []
}
