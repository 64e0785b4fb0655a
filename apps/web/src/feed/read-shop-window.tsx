import type { MerchantBrief } from '@onetill/contract'
import { unstable_cache } from 'next/cache'
import type { Locale } from '../i18n/locales'
import { getServices } from '../server/services'
import { pickMerchants, pickProducts } from './pick-products'
import { FEED_REFRESH_SECONDS, FEED_TAG, type Kept, unlessOld } from './refresh-feed'
import { writeTiles } from './write-cards'

export type ShopWindowView = {
  readonly html: string
  readonly merchants: readonly MerchantBrief[]
}

const MOST_PRODUCTS = 24

/** Products and merchants of the newest posts; written once for everybody. */
export async function readShopWindow(locale: Locale): Promise<ShopWindowView> {
  return unlessOld(await keptShopWindow(locale), () => writeShopWindow(locale))
}

async function writeShopWindow(locale: Locale): Promise<Kept<ShopWindowView>> {
  const { feed } = getServices().market
  const newest = await feed.discover()
  const before = newest.next ? await feed.discover(newest.next) : { items: [] }
  const posts = [...newest.items, ...before.items]
  const html = await writeTiles(pickProducts(posts, MOST_PRODUCTS), locale)
  return { written: { html, merchants: pickMerchants(posts) }, at: Date.now() }
}

const keptShopWindow = unstable_cache(writeShopWindow, ['shop-window'], {
  tags: [FEED_TAG],
  revalidate: FEED_REFRESH_SECONDS,
})
