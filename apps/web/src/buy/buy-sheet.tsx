'use client'

import type { CardView, Surface } from '@onetill/contract'
import { ResponsiveSheet } from '@onetill/ui'
import { useTranslations } from 'next-intl'

export type BuySheetProps = {
  open: boolean
  onClose: () => void
  card: CardView
  surface: Surface
  shareCode?: string
}

export function BuySheet({ open, onClose, card }: BuySheetProps) {
  const words = useTranslations('common')
  return (
    <ResponsiveSheet
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={card.title}
      closeLabel={words('close')}
    >
      {null}
    </ResponsiveSheet>
  )
}
