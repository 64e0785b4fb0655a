import { newId } from '@onetill/db'
import { createDice, type Dice } from '../dice'
import type { Card, Person, Product, Shop, World } from '../world'

/** Days the oldest posts lie back: a little before the first sales, so that there are cards to buy from. */
const OLDEST = 212

export type Post = {
  readonly id: string
  readonly shop: Shop
  readonly author: Person
  readonly text: string
  readonly images: readonly string[]
  readonly daysAgo: number
  readonly cards: readonly Card[]
}

export function planPosts({ shops, calendar }: World): Post[] {
  return shops.flatMap((shop) => {
    const dice = createDice(`posts ${shop.text.handle}`)
    return shop.text.posts.map(([text, ...keys], index) => {
      const daysAgo = ageOf(index, shop, dice)
      const bornAt = calendar.daysAgo(daysAgo).getTime()
      const products = keys.map((key) => productOf(shop, key))
      return {
        id: newId('post', bornAt),
        shop,
        author: dice.pick(shop.team),
        text,
        images: dice.chance(0.65) ? picturesOf(products, dice) : [],
        daysAgo,
        cards: products.map((product) => ({ id: newId('card', bornAt), product, daysAgo })),
      }
    })
  })
}

/** The last post is of today or yesterday, the first from before history; a closed shop fell silent. */
function ageOf(index: number, { text }: Shop, dice: Dice): number {
  const silent = text.state === 'suspended' ? 42 : text.state === 'restricted' ? 6 : 0
  const last = text.posts.length - 1
  const wobble = index === 0 || index === last ? 0 : (dice.roll() - 0.5) * 6
  return silent + 0.05 + dice.roll() * 1.4 + ((last - index) / last) * (OLDEST - silent) + wobble
}

function productOf({ text, products }: Shop, key: string): Product {
  const product = products.find((each) => each.text.key === key)
  if (!product) throw new Error(`${text.handle} sells no ${key}`)
  return product
}

/** Other pictures than the ones on the cards, as far as there are. */
function picturesOf(products: readonly Product[], dice: Dice): string[] {
  const pictures = products.flatMap(({ images }) => (images.length > 1 ? images.slice(1) : images))
  return pictures.slice(0, dice.between(1, 4))
}
