'use client'

import type { DeskProductView, OwnMerchantView, PostInput } from '@onetill/contract'
import { CardStrip, type PictureSource, PostCard, ProductTile } from '@onetill/ui'
import { useLocale, useTranslations } from 'next-intl'
import { pictureOf, pictureUrl } from '../../../_parts/picture-of'

type Props = {
  merchant: OwnMerchantView
  draft: PostInput
  products: readonly DeskProductView[]
}

/** The post as it will stand in the feed. A picture of it: nothing in it can be pressed. */
export function PostPreview({ merchant, draft, products }: Props) {
  const words = useTranslations('desk.composer')
  const common = useTranslations('common')
  const pictures = draft.images
    .map((key) => pictureOf(key, ''))
    .filter((picture): picture is PictureSource => picture !== null)
  const tiles = products.map((product) => (
    <PreviewTile key={product.id} product={product} alone={products.length === 1} />
  ))
  return (
    <section aria-label={words('preview')}>
      <h2 className="mb-2 text-sm font-medium text-ink-2">{words('preview')}</h2>
      <div inert className="overflow-hidden rounded-2xl border border-line sm:border-0">
        <PostCard
          author={{
            name: merchant.name || words('yourShop'),
            href: '#',
            avatarSrc: merchant.avatar && pictureUrl(merchant.avatar),
            verifiedLabel: merchant.state === 'verified' ? common('verified') : undefined,
          }}
          time={words('now')}
          dateTime=""
          href="#"
          text={draft.text || words('previewText')}
          pictures={pictures}
          cards={
            tiles.length > 1 ? <CardStrip label={words('products')}>{tiles}</CardStrip> : tiles
          }
          className="pb-4!"
        />
      </div>
    </section>
  )
}

function PreviewTile({ product, alone }: { product: DeskProductView; alone: boolean }) {
  const words = useTranslations('desk.products.states')
  const locale = useLocale()
  const cheapest = product.variants.reduce<DeskProductView['variants'][number] | undefined>(
    (best, variant) => (best && best.priceMinor <= variant.priceMinor ? best : variant),
    undefined,
  )
  const left = product.variants.reduce((sum, { available }) => sum + available, 0)
  const state = product.paused ? 'paused' : left <= 0 ? 'sold_out' : 'on_sale'
  return (
    <ProductTile
      title={product.title}
      picture={pictureOf(product.images[0] ?? '', '')}
      amountMinor={cheapest?.priceMinor ?? 0n}
      compareAtMinor={cheapest?.compareAtMinor ?? undefined}
      currency={product.currency}
      locale={locale}
      href="#"
      state={state}
      stateLabel={state === 'paused' ? words('paused') : words('soldOut')}
      className={alone ? undefined : 'w-68'}
    />
  )
}
