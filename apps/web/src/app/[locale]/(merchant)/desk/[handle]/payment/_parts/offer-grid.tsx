'use client'

import { OFFER_PLACES, type Offer, reasonSentence, type TermsView } from '@onetill/contract'
import { CheckIcon, DataTable, Section } from '@onetill/ui'
import { useLocale, useTranslations } from 'next-intl'
import { useFlowWords } from './flow-words'

/** What the saved settings offer at each kind of place, or in one sentence why not. */
export function OfferGrid({ terms }: { terms: TermsView }) {
  const words = useTranslations('payment')
  const channelWords = useTranslations('desk.terms.channel')
  const offerAt = (place: Offer['place'], channel: Offer['channel']) =>
    terms.offers.find((offer) => offer.place === place && offer.channel === channel)
  return (
    <Section plain title={words('offers')} detail={words('offersDetail')}>
      <DataTable
        label={words('offers')}
        rows={OFFER_PLACES}
        rowKey={(place) => place}
        columns={[
          {
            key: 'place',
            header: words('place'),
            phone: 'title',
            cell: (place) => <span className="font-medium">{words(`places.${place}`)}</span>,
          },
          ...terms.contracts.map(({ channel }) => ({
            key: channel,
            header: channelWords(channel),
            phone: 'line' as const,
            cell: (place: Offer['place']) => (
              <span className="block w-full">
                <span className="mr-1.5 text-ink-3 md:hidden">{channelWords(channel)}</span>
                <OfferCell offer={offerAt(place, channel)} />
              </span>
            ),
          })),
        ]}
      />
    </Section>
  )
}

function OfferCell({ offer }: { offer: Offer | undefined }) {
  const locale = useLocale()
  const flowWords = useFlowWords()
  if (!offer) return null
  if (offer.flows.length > 0) {
    return offer.flows.map((flow) => (
      <span key={flow} className="mr-2 inline-flex items-center gap-1 text-ink">
        <CheckIcon size={14} strokeWidth={2.5} className="shrink-0 text-good" />
        {flowWords(flow)}
      </span>
    ))
  }
  const why = offer.reason && reasonSentence(offer.reason, 'merchant', locale, offer.facts)
  return <span className="text-xs text-ink-3">{why}</span>
}
