import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { getServices } from '@/server/services'
import { GoneView } from '../../_parts/gone-view'
import { loadCard } from '../../_parts/load-card'

type Props = { params: Promise<{ slug: string }> }

export const revalidate = 30

export function generateStaticParams() {
  return []
}

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('card.gone')
  return { title: words('title'), robots: { index: false } }
}

/** The body of the answer 410, which the proxy gives at the card's own address: a page can't choose its status. */
export default async function Page({ params }: Props) {
  const { slug } = await params
  if (await loadCard(slug)) notFound()
  const alternatives = await getServices().market.cards.goneAlternatives(decodeURIComponent(slug))
  return <GoneView alternatives={alternatives} />
}
