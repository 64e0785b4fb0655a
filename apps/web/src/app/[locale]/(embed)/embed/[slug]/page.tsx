import { Picture, Price, VerifiedMark } from '@onetill/ui'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { BuyButton } from '@/buy/buy-button'
import { ClientWords } from '@/i18n/client-words'
import { loadCard } from '../../../(card)/_parts/load-card'
import { pictureOf } from '../../../(card)/_parts/picture-of'

type Props = { params: Promise<{ slug: string }> }

/** As a card's own page: the same for everybody, and asked about again by the till. */
export const revalidate = 30

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await loadCard((await params).slug)
  return { title: page?.product.title, robots: { index: false } }
}

/** A card inside somebody's page: what it is, what it costs, and the way to buy it. */
export default async function EmbedPage({ params }: Props) {
  const page = await loadCard((await params).slug)
  if (!page) notFound()
  const { card, product, merchant } = page
  const [words, common, locale] = await Promise.all([
    getTranslations('card'),
    getTranslations('common'),
    getLocale(),
  ])
  return (
    <ClientWords only={['common', 'card']}>
      <main
        id="main"
        className="flex min-h-dvh gap-4 bg-surface p-4 max-sm:flex-col sm:items-center"
      >
        <Picture
          picture={card.image ? pictureOf(card.image, '') : null}
          className="w-full shrink-0 rounded-lg sm:w-52"
        />
        <div className="flex min-w-0 flex-1 flex-col gap-3">
          <p className="flex items-center gap-1 text-sm text-ink-2">
            <span className="truncate">{merchant.name}</span>
            {merchant.state === 'verified' && <VerifiedMark label={common('verified')} />}
          </p>
          <h1 className="line-clamp-3 text-lg font-semibold text-balance">{product.title}</h1>
          <Price
            amountMinor={card.priceMinor}
            compareAtMinor={card.compareAtMinor ?? undefined}
            currency={card.currency}
            locale={locale}
            size="lg"
            trim
          />
          {card.block ? (
            <p className="text-sm text-warn">{words(`block.${card.block}.title`)}</p>
          ) : (
            <BuyButton card={card} surface="embed" size="lg" label={words('buyNow')} fullWidth />
          )}
        </div>
      </main>
    </ClientWords>
  )
}
