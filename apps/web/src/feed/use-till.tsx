'use client'

import type { CardView, Surface } from '@onetill/contract'
import { toast } from '@onetill/ui'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useCallback, useRef, useState } from 'react'
import { loadBuySheet } from '@/buy/load-buy-sheet'
import { errorOf } from '@/trpc/error-of'

type Loaded = Awaited<ReturnType<typeof loadBuySheet>>
type Visit = { readonly card: CardView; readonly number: number }

/**
 * The way from a card in a list into the till: its sheet and the card as it is this moment are fetched at the tap, so
 * that a page of cards carries neither.
 */
export function useTill(surface: Surface, onLeave: (cardId: string) => void) {
  const words = useTranslations('feed')
  const locale = useLocale()
  const [loaded, setLoaded] = useState<Loaded>()
  const [visit, setVisit] = useState<Visit>()
  const [open, setOpen] = useState(false)
  const entering = useRef(false)

  const buy = useCallback(
    async (cardId: string, button: HTMLElement) => {
      if (entering.current) return
      entering.current = true
      button.setAttribute('aria-busy', 'true')
      try {
        const [sheet, card] = await Promise.all([loadBuySheet(locale), readCard(cardId)])
        if (!card || card.block) {
          toast(words(card?.block ? `blocked.${card.block}` : 'cardGone'))
          onLeave(cardId)
          return
        }
        setLoaded(sheet)
        setVisit((last) => ({ card, number: (last?.number ?? 0) + 1 }))
        setOpen(true)
      } catch (error) {
        toast(errorOf(error)?.sentence ?? words('offline'))
      } finally {
        entering.current = false
        button.removeAttribute('aria-busy')
      }
    },
    [words, locale, onLeave],
  )

  const sheet: ReactNode = loaded && visit && (
    <loaded.BuySheet
      key={visit.number}
      words={loaded.words}
      open={open}
      onClose={() => {
        setOpen(false)
        onLeave(visit.card.id)
      }}
      card={visit.card}
      surface={surface}
    />
  )
  return { buy, sheet }
}

async function readCard(cardId: string): Promise<CardView | undefined> {
  const { api } = await import('@/trpc/api')
  const [card] = await api.card.states.query([cardId])
  return card
}
