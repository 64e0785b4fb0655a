import { EmptyState, SearchIcon } from '@onetill/ui'
import { getTranslations } from 'next-intl/server'
import { FeedActs } from '@/feed/feed-acts'
import { FeedList } from '@/feed/feed-list'
import { PostHtml } from '@/feed/post-html'
import { searchFeed } from '@/feed/search-feed'
import type { Locale } from '@/i18n/locales'
import { currentViewer } from '@/server/viewer'
import { MerchantRow } from './merchant-row'
import { PRODUCT_GRID } from './shop-window'

/** What was found: shops, products, and the posts they stand in. */
export async function Found({ text, locale }: { text: string; locale: Locale }) {
  const viewer = await currentViewer()
  const [words, found] = await Promise.all([
    getTranslations('search'),
    searchFeed({ text, locale, viewer }),
  ])
  if (found.first.html === '') {
    return (
      <EmptyState
        icon={<SearchIcon size={26} strokeWidth={1.5} />}
        title={words('none', { text })}
        detail={words('noneDetail')}
      />
    )
  }
  return (
    <div className="flex flex-col gap-8 py-5">
      {found.merchants.length > 0 && (
        <div className="px-4">
          <MerchantRow title={words('merchants')} merchants={found.merchants} />
        </div>
      )}
      {found.products !== '' && (
        <section className="px-4">
          <h2 className="mb-3 text-lg font-semibold">{words('products')}</h2>
          <FeedActs surface="feed">
            <PostHtml html={found.products} className={PRODUCT_GRID} />
          </FeedActs>
        </section>
      )}
      <section className="w-full max-w-[38.5rem] sm:px-4">
        <h2 className="mb-3 px-4 text-lg font-semibold sm:px-0">{words('posts')}</h2>
        <FeedList source={{ list: 'search', text }} first={found.first} empty={null} />
      </section>
    </div>
  )
}
