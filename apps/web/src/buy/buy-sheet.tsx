'use client'

import { type CheckoutModel, CheckoutPanel } from '@onetill/cashier/react'
import type { CardView, Surface } from '@onetill/contract'
import { ResponsiveSheet } from '@onetill/ui'
import { NextIntlClientProvider, useLocale, useMessages, useTranslations } from 'next-intl'
import type { Messages } from '@/i18n/load-messages'
import { api } from '@/trpc/api'
import { BeforePanel } from './before-panel'
import { readToken } from './checkout-tokens'
import type { PayWindow } from './pay-window'
import { useBasket } from './use-basket'
import { useSiteSurroundings } from './use-surroundings'

export type BuySheetProps = {
  words: Messages['checkout']
  open: boolean
  onClose: () => void
  card: CardView
  surface: Surface
  shareCode?: string
  payWindow?: PayWindow | null
}

/** From a card to a paid order without leaving the page. */
export function BuySheet({ words, ...rest }: BuySheetProps) {
  const locale = useLocale()
  const messages = useMessages()
  return (
    <NextIntlClientProvider locale={locale} messages={{ ...messages, checkout: words }}>
      <Sheet {...rest} />
    </NextIntlClientProvider>
  )
}

function Sheet({ open, onClose, ...basketInput }: Omit<BuySheetProps, 'words'>) {
  const { card } = basketInput
  const common = useTranslations('common')
  const words = useTranslations('checkout')
  const surroundings = useSiteSurroundings(onClose)
  const basket = useBasket(basketInput)
  const frame = { open, closeLabel: common('close') }
  if (basket.stage.kind !== 'panel') {
    return (
      <ResponsiveSheet
        {...frame}
        title={basket.stage.kind === 'choose' ? words('buy.choose') : words('title.pay')}
        onOpenChange={(next) => !next && onClose()}
      >
        <BeforePanel basket={basket} card={card} surroundings={surroundings} />
      </ResponsiveSheet>
    )
  }
  return (
    <CheckoutPanel
      session={basket.stage.session}
      surroundings={surroundings}
      frame={({ title, body, footer, dismissible, model }) => (
        <ResponsiveSheet
          {...frame}
          title={title}
          footer={footer}
          dismissible={dismissible}
          onOpenChange={(next) => {
            if (next) return
            if (isLeft(model)) giveUp(model.state.session.look.checkout.id)
            onClose()
          }}
        >
          {body}
        </ResponsiveSheet>
      )}
    />
  )
}

/** Whoever was offered a way on to another window or device may be on it already: that checkout lives on. */
function isLeft({ screen }: CheckoutModel): boolean {
  return screen.kind === 'choose' && screen.handoffs.length === 0
}

/** Nobody is paying: the goods go back on the shelf now and not in a quarter of an hour. */
function giveUp(checkoutId: string): void {
  api.checkout.cancel.mutate({ checkoutId, token: readToken(checkoutId) }).catch(() => undefined)
}
