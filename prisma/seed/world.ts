import type { GoodsType } from '@onetill/contract'
import type { Calendar } from './calendar'
import type { ProductText, ShopText } from './shops/shop'

/** Full-sized for people to look around in, small for tests. */
export type Size = 'full' | 'small'

export type Person = {
  readonly id: string
  readonly handle: string
  readonly name: string
  readonly email: string
  readonly locale: 'zh-CN' | 'en'
  readonly image: string
  readonly createdAt: Date
}

export type Variant = {
  readonly id: string
  readonly title: string
  readonly priceMinor: bigint
  readonly stock: number
}

export type Product = {
  readonly id: string
  readonly text: ProductText
  readonly goodsType: GoodsType
  readonly images: readonly string[]
  readonly variants: readonly Variant[]
}

export type Card = {
  readonly id: string
  readonly product: Product
  readonly daysAgo: number
}

export type Shop = {
  readonly id: string
  readonly text: ShopText
  readonly avatar: string
  readonly cover: string
  readonly owner: Person
  readonly team: readonly Person[]
  readonly createdAt: Date
  readonly products: readonly Product[]
}

/** What has been planted so far and is needed by what comes next. */
export type World = {
  readonly size: Size
  readonly calendar: Calendar
  readonly people: readonly Person[]
  readonly shops: readonly Shop[]
}

/** A shop that sells or has sold. */
export const hasTraded = (shop: Shop) => shop.text.state !== 'unverified'

export function personOf(people: readonly Person[], handle: string): Person {
  const person = people.find((each) => each.handle === handle)
  if (!person) throw new Error(`nobody is called ${handle}`)
  return person
}
