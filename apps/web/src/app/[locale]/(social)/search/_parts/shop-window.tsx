import { EmptyState, StoreIcon } from '@onetill/ui'
import { getTranslations } from 'next-intl/server'
import { FeedActs } from '@/feed/feed-acts'
import { PostHtml } from '@/feed/post-html'
import { readShopWindow } from '@/feed/read-shop-window'
import type { Locale } from '@/i18n/locales'
import { MerchantRow } from './merchant-row'

/** For somebody who looks for nothing in particular: who is active and what is new. */
export async function ShopWindow({ locale }: { locale: Locale }) {
  const [words, shown] = await Promise.all([getTranslations('search'), readShopWindow(locale)])
  if (shown.html === '') {
    return <EmptyState icon={<StoreIcon size={26} strokeWidth={1.5} />} title={words('nothing')} />
  }
  return (
    <div className="flex flex-col gap-8 px-4 py-5">
      <MerchantRow title={words('newMerchants')} merchants={shown.merchants} />
      <section>
        <h2 className="mb-3 text-lg font-semibold">{words('newProducts')}</h2>
        <FeedActs surface="feed">
          <PostHtml html={shown.html} className={PRODUCT_GRID} />
        </FeedActs>
      </section>
    </div>
  )
}

export const PRODUCT_GRID = 'grid grid-cols-2 gap-x-3 gap-y-6 sm:grid-cols-3 lg:grid-cols-4'
