'use client'

import type { CardView, Surface } from '@onetill/contract'
import { Button, type ButtonLook } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { type ComponentType, useRef, useState } from 'react'
import type { BuySheetProps } from './buy-sheet'

export type BuyButtonProps = Pick<ButtonLook, 'size' | 'fullWidth'> & {
  card: CardView
  /** Where the card is met. */
  surface: Surface
  /** The share through which the buyer came. */
  shareCode?: string
  className?: string
}

/** The way into the till from anywhere. The sheet is fetched at the first tap, so a page pays only for this button. */
export function BuyButton({ card, surface, shareCode, className, ...look }: BuyButtonProps) {
  const words = useTranslations('common')
  const [Sheet, setSheet] = useState<ComponentType<BuySheetProps>>()
  const [open, setOpen] = useState(false)
  const [loading, setLoading] = useState(false)
  /** Each intent to buy is its own visit to the till; a second tap while it opens is the same one. */
  const visit = useRef(0)

  const buy = async () => {
    if (open || loading) return
    setLoading(true)
    try {
      const { BuySheet } = await import('./buy-sheet')
      visit.current += 1
      setSheet(() => BuySheet)
      setOpen(true)
    } finally {
      setLoading(false)
    }
  }

  if (card.block) return null
  return (
    <>
      <Button
        variant="accent"
        size="sm"
        aria-haspopup="dialog"
        aria-label={words('buyNamed', { title: card.title })}
        loading={loading}
        disabled={loading}
        onClick={buy}
        className={className}
        {...look}
      >
        {words('buy')}
      </Button>
      {Sheet && (
        <Sheet
          key={visit.current}
          open={open}
          onClose={() => setOpen(false)}
          card={card}
          surface={surface}
          shareCode={shareCode}
        />
      )}
    </>
  )
}
