import type { Problem, Session } from '@onetill/cashier/react'
import type { CardView, LineInput, ProductView, Surface } from '@onetill/contract'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import { api } from '@/trpc/api'
import { isFramedPage, type PayWindow, reservePayWindow } from './pay-window'
import { openBasket, problemOf } from './web-till'

type Stage =
  | { readonly kind: 'opening' }
  | { readonly kind: 'choose'; readonly product: ProductView }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'price_changed'; readonly line: LineInput; readonly newMinor: bigint }
  | { readonly kind: 'panel'; readonly session: Session }

export type Basket = {
  readonly stage: Stage
  readonly busy: boolean
  /** Opens the till for these units at the price that was seen. */
  open(line: LineInput): Promise<void>
  again(): void
}

export type BasketInput = {
  readonly card: CardView
  readonly surface: Surface
  readonly shareCode?: string
  /** The window that the tap on Buy opened, where paying needs one. */
  readonly payWindow?: PayWindow | null
}

/** What happens between the tap on Buy and the till: a choice where there is one, and everything that can be in the way. */
export function useBasket({ card, surface, shareCode, payWindow }: BasketInput): Basket {
  const words = useTranslations('checkout')
  const offline = words('buy.offline')
  const [stage, setStage] = useState<Stage>({ kind: 'opening' })
  const [busy, setBusy] = useState(false)
  const running = useRef(false)

  const open = useCallback(
    async (line: LineInput) => {
      if (running.current) return
      running.current = true
      setBusy(true)
      const setting = { offline, shareCode }
      const pays = isFramedPage() ? (payWindow ?? reservePayWindow()) : null
      try {
        const session = await openBasket([line], surface, setting, here())
        const windowed = pays?.lead(session.till.link())
        setStage({ kind: 'panel', session: { ...session, windowed } })
      } catch (error) {
        pays?.close()
        setStage(refusalOf(problemOf(error, setting), line))
      } finally {
        running.current = false
        setBusy(false)
      }
    },
    [surface, shareCode, payWindow, offline],
  )
  const begin = useCallback(async () => {
    if (card.onlyVariantId) {
      const { id: cardId, onlyVariantId: variantId, priceMinor: seenPriceMinor } = card
      return open({ cardId, variantId, quantity: 1, seenPriceMinor })
    }
    try {
      const { product } = await api.card.page.query(card.slug)
      setStage({ kind: 'choose', product })
    } catch (error) {
      setStage({ kind: 'refused', problem: problemOf(error, { offline }) })
    }
  }, [card, open, offline])

  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    void begin()
  }, [begin])

  return {
    stage,
    busy,
    open,
    again() {
      setStage({ kind: 'opening' })
      void begin()
    },
  }
}

function refusalOf(problem: Problem, line: LineInput): Stage {
  const { priceMinor } = problem.facts
  if (problem.code !== 'price_changed' || !priceMinor) return { kind: 'refused', problem }
  return { kind: 'price_changed', line, newMinor: BigInt(priceMinor) }
}

/** Where the buyer is, for the way back from a network's page. */
function here(): string | undefined {
  const path = window.location.pathname
  return path.length <= 300 && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : undefined
}
