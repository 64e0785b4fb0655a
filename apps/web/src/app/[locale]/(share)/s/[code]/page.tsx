import { OnetillError, type OpenedShare } from '@onetill/contract'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ClientWords } from '@/i18n/client-words'
import { serverApi } from '@/server/call'
import { getServices } from '@/server/services'
import { cardMetadata } from '../../../(card)/_parts/card-metadata'
import { CardPage } from '../../../(card)/_parts/card-view'
import { GoneView } from '../../../(card)/_parts/gone-view'
import { loadCard } from '../../../(card)/_parts/load-card'

type Props = { params: Promise<{ code: string }> }

/** Read, and counted, once per request. */
const followShare = cache(async (code: string): Promise<OpenedShare> => {
  if (!/^[0-9A-Za-z_-]{6,40}$/.test(code)) notFound()
  const api = await serverApi()
  return api.card.openShare(code).catch((error: unknown) => {
    const { cause } = error as Error
    if (cause instanceof OnetillError && cause.code === 'not_found') notFound()
    throw error
  })
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { cardSlug } = await followShare((await params).code)
  const page = await loadCard(cardSlug)
  return page ? cardMetadata(page) : {}
}

/** Somebody's link to a card is the card's page itself; a purchase made here remembers whose link it was. */
export default async function Page({ params }: Props) {
  const { code } = await params
  const { cardSlug } = await followShare(code)
  const page = await loadCard(cardSlug)
  if (!page) {
    return <GoneView alternatives={await getServices().market.cards.goneAlternatives(cardSlug)} />
  }
  return (
    <ClientWords only={['common', 'card']}>
      <CardPage page={page} shareCode={code} />
    </ClientWords>
  )
}
