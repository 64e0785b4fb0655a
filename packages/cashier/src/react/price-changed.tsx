'use client'

import { formatMoney } from '@onetill/contract'
import { Banner, Button } from '@onetill/ui'
import { useSurroundings } from './surroundings'

export type PriceChangedProps = {
  oldMinor: bigint
  newMinor: bigint
  currency: string
  loading?: boolean
  onAccept: () => void
}

/** The price is another one than was seen: both are shown, and nothing goes on without a yes. */
export function PriceChanged({
  oldMinor,
  newMinor,
  currency,
  loading,
  onAccept,
}: PriceChangedProps) {
  const { locale, say } = useSurroundings()
  const money = (amountMinor: bigint) => formatMoney({ amountMinor, currency }, locale)
  return (
    <div className="flex flex-col gap-4">
      <Banner tone="warn" title={say('price.title')}>
        {say('price.detail')}
      </Banner>
      <dl className="grid grid-cols-2 gap-3 text-center">
        <div className="rounded-lg bg-sunken py-4">
          <dt className="text-sm text-ink-3">{say('price.old')}</dt>
          <dd className="figures text-lg text-ink-3 line-through">{money(oldMinor)}</dd>
        </div>
        <div className="rounded-lg bg-sunken py-4">
          <dt className="text-sm text-ink-2">{say('price.new')}</dt>
          <dd className="figures text-lg font-semibold">{money(newMinor)}</dd>
        </div>
      </dl>
      <Button variant="accent" size="lg" fullWidth loading={loading} onClick={onAccept}>
        {say('price.accept', { amount: money(newMinor) })}
      </Button>
    </div>
  )
}
