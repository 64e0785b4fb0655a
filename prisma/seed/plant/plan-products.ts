import { fromDecimalString } from '@onetill/contract'
import { newId } from '@onetill/db'
import type { Calendar } from '../calendar'
import { createDice } from '../dice'
import type { Gallery } from '../pictures/gallery'
import { PALETTES } from '../pictures/palettes'
import { SCENES, type SceneName } from '../pictures/scenes'
import type { ProductText, ShopText } from '../shops/shop'
import type { Person, Product, Size, Variant } from '../world'

type Owner = {
  readonly id: string
  readonly text: ShopText
  readonly owner: Person
  readonly createdAt: Date
}

const PORTRAIT = { width: 1080, height: 1350 }
const SQUARE = { width: 1080, height: 1080 }

export function priceOf(text: string, currency: string): bigint {
  const amount = fromDecimalString(text, currency)
  if (amount === undefined) throw new Error(`${text} is no price in ${currency}`)
  return amount
}

/** Gives every product of a shop its ids and orders its pictures; the first is always a quiet one. */
export function planProducts(
  shop: Owner,
  { calendar, size }: { readonly calendar: Calendar; readonly size: Size },
  gallery: Gallery,
): Product[] {
  return shop.text.products.map((text, index) => {
    const bornAt = calendar.daysAgo(214 - index * 0.3)
    const scenes = scenesFor(`${shop.text.handle} ${text.key}`, index, size)
    return {
      id: newId('product', bornAt.getTime()),
      text,
      goodsType: text.goods ?? 'physical',
      images: scenes.map((name, place) => orderPicture(shop, text, name, index + place, gallery)),
      variants: planVariants(text, shop.text.currency, bornAt),
    }
  })
}

function scenesFor(name: string, index: number, size: Size): SceneName[] {
  const quiet = ['plinth', 'niche', 'daylight', 'outdoors', 'poster'] as const
  const first = quiet[index % quiet.length] ?? 'plinth'
  if (size === 'small') return [first]
  const dice = createDice(`scenes ${name}`)
  const others = (Object.keys(SCENES) as SceneName[]).filter((scene) => scene !== first)
  return [first, ...dice.shuffle(others).slice(0, dice.between(1, 2))]
}

function orderPicture(
  { id, text: shop, owner }: Owner,
  { key, art }: ProductText,
  scene: SceneName,
  turn: number,
  gallery: Gallery,
): string {
  const dice = createDice(`${shop.handle} ${key} ${scene}`)
  const colours = PALETTES[shop.palettes[turn % shop.palettes.length] ?? shop.palettes[0]]
  const frame = turn % 3 === 2 ? SQUARE : PORTRAIT
  const createdAt = owner.createdAt
  return gallery.order({ ownerId: owner.id, merchantId: id, createdAt }, () =>
    SCENES[scene]({ frame, colours, art, dice }),
  )
}

function planVariants(text: ProductText, currency: string, bornAt: Date): Variant[] {
  const choices = text.variants ?? [['', text.price ?? '0', text.stock ?? 0] as const]
  return choices.map(([values, price, stock], position) => ({
    id: newId('variant', bornAt.getTime() + position),
    title: values.split('/').join(' · '),
    priceMinor: priceOf(price, currency),
    stock,
  }))
}
