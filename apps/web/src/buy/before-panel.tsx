'use client'

import { PriceChanged, type Surroundings, SurroundingsProvider } from '@onetill/cashier/react'
import type { CardView } from '@onetill/contract'
import { Button, ErrorState, Skeleton } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { ChooseVariant } from './choose-variant'
import type { Basket } from './use-basket'

type Props = { basket: Basket; card: CardView; surroundings: Surroundings }

/** Everything a buyer may meet before the till has opened. */
export function BeforePanel({ basket, card, surroundings }: Props) {
  const { stage, busy } = basket
  switch (stage.kind) {
    case 'choose':
      return <ChooseVariant card={card} product={stage.product} basket={basket} />
    case 'price_changed':
      return (
        <SurroundingsProvider value={surroundings}>
          <PriceChanged
            oldMinor={stage.line.seenPriceMinor}
            newMinor={stage.newMinor}
            currency={card.currency}
            loading={busy}
            onAccept={() => void basket.open({ ...stage.line, seenPriceMinor: stage.newMinor })}
          />
        </SurroundingsProvider>
      )
    case 'refused':
      return <Refused sentence={stage.problem.sentence} onAgain={basket.again} />
    default:
      return <Opening />
  }
}

function Refused({ sentence, onAgain }: { sentence: string; onAgain: () => void }) {
  const words = useTranslations('checkout')
  return (
    <ErrorState
      title={words('buy.failed')}
      detail={sentence}
      action={<Button onClick={onAgain}>{words('retry')}</Button>}
      className="py-8!"
    />
  )
}

/** The size of what comes: a line, a total, a choice and the button. */
function Opening() {
  const words = useTranslations('checkout')
  return (
    <div role="status" className="flex flex-col gap-5">
      <span className="sr-only">{words('buy.opening')}</span>
      <div className="flex gap-3">
        <Skeleton className="size-18 rounded-md" />
        <div className="flex flex-1 flex-col gap-2 py-1">
          <Skeleton className="h-4 w-3/4" />
          <Skeleton className="h-4 w-1/3" />
        </div>
      </div>
      <Skeleton className="h-16 rounded-lg" />
      <Skeleton className="h-16 rounded-lg" />
      <Skeleton className="h-13 rounded-full" />
    </div>
  )
}
