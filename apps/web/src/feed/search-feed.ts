import type { MerchantBrief, Viewer } from '@onetill/contract'
import type { Locale } from '../i18n/locales'
import { getServices } from '../server/services'
import type { FeedPage } from './feed-source'
import { hasAnyWord, pickMerchants, pickProducts } from './pick-products'
import { markPosts } from './read-feed'
import { writeTiles } from './write-cards'
import { writePosts } from './write-posts'

export type FoundView = {
  readonly merchants: readonly MerchantBrief[]
  /** Tiles as HTML. */
  readonly products: string
  readonly first: FeedPage
}

type Asking = { readonly text: string; readonly locale: Locale; readonly viewer: Viewer | null }

const MOST_PRODUCTS = 8

/** Posts in which the words occur, and the shops and products among them that the words name. */
export async function searchFeed({ text, locale, viewer }: Asking): Promise<FoundView> {
  const page = await getServices().market.feed.search(text)
  const named = pickProducts(page.items, page.items.length * 9)
    .filter((card) => hasAnyWord(card.title, text))
    .slice(0, MOST_PRODUCTS)
  const [products, written] = await Promise.all([
    writeTiles(named, locale),
    writePosts(page, locale, { follow: true }),
  ])
  return {
    merchants: pickMerchants(page.items).filter(
      ({ name, handle }) => hasAnyWord(name, text) || hasAnyWord(handle, text),
    ),
    products,
    first: await markPosts(written, viewer),
  }
}
