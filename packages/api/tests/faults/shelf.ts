import { newId } from '@onetill/db'
import type { openTill } from '../till/scene'

type Till = Awaited<ReturnType<typeof openTill>>
type Shop = Awaited<ReturnType<Till['seedShop']>>
export type Item = Pick<Shop, 'cardId' | 'variantId' | 'priceMinor'>

/** The same product on another card of its shop. */
export async function addCard({ db }: Till, shop: Shop): Promise<Item> {
  const [cardId, postId] = [newId('card'), newId('post')]
  const { merchantId, productId, variantId, priceMinor } = shop
  await db.write.post.create({ data: { id: postId, merchantId, authorId: shop.owner.userId } })
  await db.write.card.create({
    data: { id: cardId, slug: cardId, postId, productId, merchantId, position: 0 },
  })
  return { cardId, variantId, priceMinor }
}

/** Another product of a shop, on a card of its own. */
export async function addProduct(till: Till, shop: Shop, stock: number, currency = 'CNY') {
  const [productId, variantId] = [newId('product'), newId('variant')]
  const { priceMinor } = shop
  await till.db.write.product.create({
    data: {
      ...{ id: productId, merchantId: shop.merchantId, title: 'Plum jam', goodsType: 'digital' },
      ...{ currency, images: ['pictures/jam'], options: [] },
      variants: { create: { id: variantId, priceMinor, stock, values: [] } },
    },
  })
  return addCard(till, { ...shop, productId, variantId })
}

export const lineOf = ({ cardId, variantId, priceMinor }: Item, quantity = 1) => ({
  ...{ cardId, variantId, quantity, seenPriceMinor: priceMinor },
})
