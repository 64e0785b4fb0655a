'use client'

import type { CardView, Surface } from '@onetill/contract'
import { Button, type ButtonLook } from '@onetill/ui'
import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { loadBuySheet } from './load-buy-sheet'
import { isFramedPage, type PayWindow, reservePayWindow } from './pay-window'

export type BuyButtonProps = Pick<ButtonLook, 'size' | 'fullWidth'> & {
  card: CardView
  /** Where the card is met. */
  surface: Surface
  /** The share through which the buyer came. */
  shareCode?: string
  /** Said instead of 「购买」. */
  label?: string
  className?: string
}

type Loaded = Awaited<ReturnType<typeof loadBuySheet>>

/** The way into the till from anywhere. The sheet is fetched at the first tap, so a page pays only for this button. */
export function BuyButton({ card, surface, shareCode, label, className, ...look }: BuyButtonProps) {
  const words = useTranslations('common')
  const locale = useLocale()
  const [loaded, setLoaded] = useState<Loaded>()
  const [visit, setVisit] = useState({ number: 0, open: false })
  const [loading, setLoading] = useState(false)
  /** A second tap before anything is drawn again belongs to the same intent to buy. */
  const busy = useRef(false)
  const payWindow = useRef<PayWindow | null>(null)

  const buy = async () => {
    if (busy.current) return
    busy.current = true
    payWindow.current = isFramedPage() && card.onlyVariantId ? reservePayWindow() : null
    setLoading(true)
    try {
      setLoaded(await loadBuySheet(locale))
      setVisit(({ number }) => ({ number: number + 1, open: true }))
    } catch {
      payWindow.current?.close()
      busy.current = false // Offline: the button stays, and the next tap tries again.
    } finally {
      setLoading(false)
    }
  }
  const close = () => {
    busy.current = false
    setVisit(({ number }) => ({ number, open: false }))
  }

  if (card.block) return null
  return (
    <>
      <Button
        variant="accent"
        size="sm"
        aria-haspopup="dialog"
        aria-label={label ? undefined : words('buyNamed', { title: card.title })}
        loading={loading}
        disabled={loading}
        onClick={buy}
        className={className}
        {...look}
      >
        {label ?? words('buy')}
      </Button>
      {loaded && (
        <loaded.BuySheet
          key={visit.number}
          words={loaded.words}
          open={visit.open}
          onClose={close}
          card={card}
          surface={surface}
          shareCode={shareCode}
          payWindow={payWindow.current}
        />
      )}
    </>
  )
}
