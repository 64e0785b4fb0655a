import { type CardPageView, toDecimalString } from '@onetill/contract'
import type { Metadata } from 'next'
import { env } from '@/env'

const SUMMARY = 160

/** What other sites show of a card when somebody pastes its link. */
export function cardMetadata({ card, product, merchant }: CardPageView): Metadata {
  const description = summaryOf(product.description) || merchant.tagline || merchant.name
  const image = card.image
    ? { url: `/media/${card.image}/1080.webp`, width: 1080, alt: card.title }
    : undefined
  return {
    metadataBase: new URL(env.WEB_URL),
    title: `${card.title} · ${merchant.name}`,
    description,
    alternates: { canonical: `/c/${card.slug}` },
    openGraph: {
      type: 'website',
      title: card.title,
      description,
      url: `/c/${card.slug}`,
      siteName: merchant.name,
      images: image ? [image] : [],
    },
    twitter: { card: 'summary_large_image' },
    other: {
      'product:price:amount': toDecimalString({
        amountMinor: card.priceMinor,
        currency: card.currency,
      }),
      'product:price:currency': card.currency,
    },
  }
}

/** The product for search engines, as text that can stand inside a script element. */
export function cardJsonLd({ card, product, merchant }: CardPageView): string {
  const offer = {
    '@type': 'Offer',
    price: toDecimalString({ amountMinor: card.priceMinor, currency: card.currency }),
    priceCurrency: card.currency,
    availability: `https://schema.org/${card.block ? 'OutOfStock' : 'InStock'}`,
    url: new URL(`/c/${card.slug}`, env.WEB_URL).href,
    seller: { '@type': 'Organization', name: merchant.name },
  }
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.title,
    description: summaryOf(product.description),
    image: product.images.map((key) => new URL(`/media/${key}/1080.webp`, env.WEB_URL).href),
    sku: product.variants[0]?.sku || product.id,
    offers: offer,
  }
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

function summaryOf(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length > SUMMARY ? `${plain.slice(0, SUMMARY - 1)}…` : plain
}
