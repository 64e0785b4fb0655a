import type { DeclaredClient } from '@onetill/cashier/surface'
import { type LineInput, OnetillError, type Surface } from '@onetill/contract'
import type { Services } from '../services'

/** One of what a card sells, at its price this moment. */
export async function oneOf({ market }: Services, slug: string): Promise<LineInput[]> {
  const { card, product } = await market.cards.cardPage(slug)
  const variant = product.variants.find(({ available }) => available > 0)
  if (!variant) throw new OnetillError('out_of_stock', { cardId: card.id })
  const { id: variantId, priceMinor: seenPriceMinor } = variant
  return [{ cardId: card.id, variantId, quantity: 1, seenPriceMinor }]
}

/** Software that buys for somebody knows where their order link goes. */
export const PERSONS_MAIL = 'mei@demo.onetill.test'

/** What the lab's partner, whose key stands for it, says of the app its buyers hold. */
const PARTNERS_APP: DeclaredClient = {
  host: 'unknown',
  platform: 'android',
  form: 'phone',
  version: '5.2.0',
}

/** Only a partner declares its client; everybody else is what their headers say. */
export function declaredOn(surface: Surface): { readonly declared?: DeclaredClient } {
  return surface === 'partner_app' ? { declared: PARTNERS_APP } : {}
}
