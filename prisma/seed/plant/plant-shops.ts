import { newId } from '@onetill/db'
import { createDice } from '../dice'
import type { Gallery } from '../pictures/gallery'
import { banner, emblem } from '../pictures/portraits'
import type { Row, Rows } from '../rows'
import { SHOPS } from '../shops/all'
import type { ShopText } from '../shops/shop'
import { type Person, personOf, type Shop, type World } from '../world'
import { planProducts } from './plan-products'

/** Merchants and what they sell, with their pictures ordered. */
export function planShops(world: Omit<World, 'shops'>, gallery: Gallery): Shop[] {
  return SHOPS.map((text, index) => planShop(text, index, world, gallery))
}

export async function plantShops(
  rows: Rows,
  { shops }: World,
  followersOf: ReadonlyMap<string, number>,
): Promise<void> {
  await rows.add(
    'Merchant',
    shops.map((shop) => merchantRow(shop, followersOf.get(shop.id) ?? 0)),
  )
  await rows.add('Member', shops.flatMap(memberRows))
}

const VERIFIED_AFTER_MILLIS = 120 * 3_600_000

function planShop(
  text: ShopText,
  index: number,
  { calendar, people, size }: Omit<World, 'shops'>,
  gallery: Gallery,
): Shop {
  const young = text.state === 'unverified'
  const createdAt = calendar.daysAgo(young ? 3 + (index % 5) : 330 - index * 4)
  const id = newId('merchant', createdAt.getTime())
  const owner = personOf(people, text.owner)
  const staff = (text.staff ?? []).map((handle) => personOf(people, handle))
  const picture = { ownerId: owner.id, merchantId: id, createdAt }
  const [palette] = text.palettes
  const [sign = ''] = text.art
  const avatar = gallery.order(picture, () => emblem(sign, 640, palette))
  const cover = gallery.order(picture, () => banner(text.art, palette, createDice(text.handle)))
  const products = planProducts({ id, text, owner, createdAt }, { calendar, size }, gallery)
  return { id, text, avatar, cover, owner, team: [owner, ...staff], createdAt, products }
}

function merchantRow({ id, text, avatar, cover, createdAt }: Shop, followers: number): Row {
  const { handle, name, tagline, kind, state, country, category, timezone } = text
  const verifiedAt = new Date(createdAt.getTime() + VERIFIED_AFTER_MILLIS)
  return {
    ...{ id, handle, name, tagline, avatar, cover, kind, state, country, category, timezone },
    stateReason: text.stateReason ?? '',
    settlementCurrency: text.currency,
    ...{ followers, createdAt },
    verifiedAt: state === 'unverified' ? null : verifiedAt,
  }
}

function memberRows({ id, team, owner, createdAt }: Shop): Row[] {
  return team.map((person: Person) => ({
    merchantId: id,
    userId: person.id,
    role: person === owner ? 'owner' : 'staff',
    createdAt,
  }))
}
