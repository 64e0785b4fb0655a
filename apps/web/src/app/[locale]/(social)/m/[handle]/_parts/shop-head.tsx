import type { MerchantView } from '@onetill/contract'
import { Avatar, IconButton, Picture, ShareIcon, VerifiedMark } from '@onetill/ui'
import { getTranslations } from 'next-intl/server'
import { FeedActs } from '@/feed/feed-acts'
import { feedWords } from '@/feed/feed-words'
import { FollowToggle } from '@/feed/follow-toggle'
import { mediaAvatar, mediaPicture } from '@/feed/media-picture'
import { tellDay } from '@/feed/tell-time'
import { pageLocale } from '../../../_parts/page-locale'

/** Cover, face, name and seal of a shop, and following it. */
export async function ShopHead({ shop, followed }: { shop: MerchantView; followed: boolean }) {
  const locale = await pageLocale()
  const [words, common, feed] = await Promise.all([
    getTranslations('profile'),
    getTranslations('common'),
    feedWords(locale),
  ])
  return (
    <FeedActs surface="profile">
      <section className="border-b border-line bg-surface pb-5 sm:mb-4 sm:overflow-hidden sm:rounded-2xl sm:border">
        {shop.cover ? (
          <Picture
            picture={mediaPicture(shop.cover, '')}
            ratio="wide"
            sizes="(min-width: 40rem) 616px, 100vw"
            priority
          />
        ) : (
          <div className="h-24 bg-sunken" />
        )}
        <div className="px-4 sm:px-5">
          <div className="-mt-9 flex items-end justify-between gap-4">
            <span className="relative rounded-full border-4 border-surface">
              <Avatar name={shop.name} src={mediaAvatar(shop.avatar)} size="xl" />
            </span>
            <div className="flex items-center gap-1">
              <IconButton
                label={words('share')}
                icon={<ShareIcon />}
                data-share={`/m/${shop.handle}`}
              />
              {shop.state !== 'unverified' && (
                <FollowToggle merchant={shop} words={feed} on={followed} prominent />
              )}
            </div>
          </div>
          <h2 className="mt-3 flex items-center gap-1.5 text-xl font-semibold">
            <span className="break-words">{shop.name}</span>
            {shop.state === 'verified' && <VerifiedMark label={common('verified')} size={20} />}
          </h2>
          <p className="text-sm text-ink-3">@{shop.handle}</p>
          {shop.tagline && <p className="mt-2 break-words">{shop.tagline}</p>}
          <p className="figures mt-2 flex flex-wrap gap-x-4 text-sm text-ink-3">
            <span>{words('followers', { count: shop.followers })}</span>
            {shop.verifiedAt && shop.state === 'verified' && (
              <span>{words('since', { date: tellDay(shop.verifiedAt, locale) })}</span>
            )}
          </p>
        </div>
      </section>
    </FeedActs>
  )
}
