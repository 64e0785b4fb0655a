'use client'

import { Button, ErrorState, Skeleton } from '@onetill/ui'
import type { PaymentFormProps } from '../payment-form'
import { useSurroundings } from '../surroundings'
import { useCardForm } from './use-card-form'

/** A card, typed into Stripe's own fields. A refused card leaves them as they are, for another try or another card. */
export function CardForm(props: PaymentFormProps) {
  const { say } = useSurroundings()
  const { place, stage, problem, pay, retry } = useCardForm(props)
  if (stage === 'unavailable') {
    return (
      <ErrorState
        title={say('card.unavailable')}
        detail={say('card.nothing')}
        action={<Button onClick={retry}>{say('retry')}</Button>}
        className="py-4!"
      />
    )
  }
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void pay()
      }}
    >
      <div className="relative min-h-40">
        {stage === 'loading' && (
          <div className="absolute inset-0 flex flex-col gap-3" aria-hidden>
            <Skeleton className="h-16" />
            <div className="grid grid-cols-2 gap-3">
              <Skeleton className="h-16" />
              <Skeleton className="h-16" />
            </div>
          </div>
        )}
        <div ref={place} hidden={stage === 'processing'} />
        {stage === 'processing' && (
          <p role="status" className="text-ink-2">
            {say('card.processing')}
          </p>
        )}
      </div>
      {problem && (
        <p role="alert" className="rounded-lg bg-bad-soft px-3.5 py-2.5 text-bad">
          {say(problem)}
        </p>
      )}
      <Button
        type="submit"
        variant="accent"
        size="lg"
        fullWidth
        disabled={stage !== 'ready'}
        loading={stage === 'paying'}
      >
        {props.payLabel}
      </Button>
      <p className="text-center text-sm text-ink-3">{say('card.safe')}</p>
    </form>
  )
}
