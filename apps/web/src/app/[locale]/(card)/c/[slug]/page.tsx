import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientWords } from '@/i18n/client-words'
import { getServices } from '@/server/services'
import { cardMetadata } from '../../_parts/card-metadata'
import { CardPage } from '../../_parts/card-view'
import { GoneView } from '../../_parts/gone-view'
import { loadCard } from '../../_parts/load-card'

type Props = { params: Promise<{ slug: string }> }

/** The same for everybody, so it is drawn twice a minute at most; price and stock are asked for by the reader's browser. */
export const revalidate = 30

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await loadCard((await params).slug)
  if (page) return cardMetadata(page)
  const words = await getTranslations('card.gone')
  return { title: words('title'), robots: { index: false } }
}

export default async function Page({ params }: Props) {
  const { slug } = await params
  const page = await loadCard(slug)
  if (!page) {
    const written = decodeURIComponent(slug)
    const alternatives = await getServices().market.cards.goneAlternatives(written)
    return <GoneView alternatives={alternatives} />
  }
  return (
    <ClientWords only={['common', 'card']}>
      <CardPage page={page} />
    </ClientWords>
  )
}
