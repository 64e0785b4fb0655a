'use client'

import type { CardView } from '@onetill/contract'
import { Banner, Price } from '@onetill/ui'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { BuyButton } from '@/buy/buy-button'
import { api } from '@/trpc/api'
import { ShareButton } from './share-button'

const LOW = 5

type Props = { card: CardView; shareCode?: string }

/** Price, stock and the button. Drawn with the page, then brought up to this very moment. */
export function BuyBox({ card: drawn, shareCode }: Props) {
  const words = useTranslations('card')
  const locale = useLocale()
  const card = useLiveCard(drawn)
  return (
    <div className="flex flex-col gap-4">
      <div className="flex items-baseline justify-between gap-3">
        <span className="flex items-baseline gap-1.5">
          <Price
            amountMinor={card.priceMinor}
            compareAtMinor={card.compareAtMinor ?? undefined}
            currency={card.currency}
            locale={locale}
            size="hero"
            trim
            className={card.block ? 'text-ink-3' : undefined}
          />
          {card.priceVaries && <span className="text-sm text-ink-2">{words('from')}</span>}
        </span>
        {!card.block && card.available <= LOW && (
          <span className="font-medium text-warn">{words('left', { count: card.available })}</span>
        )}
      </div>
      {card.block && (
        <Banner
          tone={card.block === 'sold_out' ? 'info' : 'warn'}
          title={words(`block.${card.block}.title`)}
        >
          {words(`block.${card.block}.detail`)}
        </Banner>
      )}
      <div className="flex gap-2.5 max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-10 max-lg:border-t max-lg:border-line max-lg:bg-paper/92 max-lg:px-4 max-lg:pt-3 max-lg:pb-[max(0.75rem,env(safe-area-inset-bottom))] max-lg:backdrop-blur-xl">
        <BuyButton
          card={card}
          surface="card_page"
          shareCode={shareCode}
          size="lg"
          fullWidth
          className="min-w-0 shrink!"
          label={words('buyNow')}
        />
        <ShareButton card={card} parentCode={shareCode} wide={card.block !== null} />
      </div>
    </div>
  )
}

/** The page may be a minute old; the card on it is asked for again as soon as somebody looks. */
function useLiveCard(drawn: CardView): CardView {
  const [card, setCard] = useState(drawn)
  useEffect(() => {
    let current = true
    const refresh = () => {
      if (document.visibilityState !== 'visible') return
      api.card.states.query([drawn.id]).then(
        ([seen]) => current && seen && setCard(seen),
        () => undefined, // What was drawn stands; the till asks again anyway.
      )
    }
    refresh()
    document.addEventListener('visibilitychange', refresh)
    return () => {
      current = false
      document.removeEventListener('visibilitychange', refresh)
    }
  }, [drawn.id])
  return card
}
