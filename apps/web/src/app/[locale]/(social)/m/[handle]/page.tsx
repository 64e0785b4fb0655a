import { zHandle } from '@onetill/contract'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { FeedList } from '@/feed/feed-list'
import { readFeed } from '@/feed/read-feed'
import { sharePicture } from '@/feed/share-picture'
import { ClientWords } from '@/i18n/client-words'
import { getServices } from '@/server/services'
import { currentViewer } from '@/server/viewer'
import { Column } from '@/shell/app-frame'
import { ColumnHeader } from '@/shell/column-header'
import { orNotFound } from '../../_parts/or-not-found'
import { pageLocale } from '../../_parts/page-locale'
import { NoShopPosts } from './_parts/no-shop-posts'
import { ShopHead } from './_parts/shop-head'
import { ShopState } from './_parts/shop-state'

type Props = { params: Promise<{ handle: string }> }

const readShop = cache(async (handle: string) => {
  if (!zHandle.safeParse(handle).success) notFound()
  const viewer = await currentViewer()
  return orNotFound(getServices().market.merchants.merchantByHandle(viewer, handle))
})

export async function generateMetadata({ params }: Props) {
  const shop = await readShop((await params).handle)
  return {
    title: shop.name,
    description: shop.tagline || undefined,
    openGraph: { images: sharePicture(shop.cover) },
  }
}

/** A merchant's page: who they are, whether they sell, and what they published. */
export default async function ShopPage({ params }: Props) {
  const shop = await readShop((await params).handle)
  const source = { list: 'merchant', handle: shop.handle } as const
  const [viewer, locale, words] = await Promise.all([
    currentViewer(),
    pageLocale(),
    getTranslations('profile'),
  ])
  const { feed } = getServices().market
  const [first, marks] = await Promise.all([
    readFeed({ source, locale, viewer }),
    viewer ? feed.viewerMarks(viewer, [], [shop.id]) : null,
  ])
  return (
    <Column>
      <ColumnHeader title={shop.name} backHref="/" />
      <ClientWords only={['common', 'feed']}>
        <ShopHead shop={shop} followed={marks?.following.has(shop.id) ?? false} />
        <ShopState state={shop.state} />
        <h2 className="sr-only">{words('posts')}</h2>
        <FeedList
          source={source}
          first={first}
          surface="profile"
          empty={<NoShopPosts suspended={shop.state === 'suspended'} />}
        />
      </ClientWords>
    </Column>
  )
}
