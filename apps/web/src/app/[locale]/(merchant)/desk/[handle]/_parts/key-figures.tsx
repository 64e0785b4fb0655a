import type { DashboardView, Metric } from '@onetill/contract'
import { Change, Price, StatTile } from '@onetill/ui'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useMoveWords } from './move-words'

/** The four figures a shop lives by, each against the period and the quarter before. */
export function KeyFigures({ figures }: { figures: DashboardView }) {
  const words = useTranslations('desk.dashboard')
  const locale = useLocale()
  const format = useFormatter()
  const money = (amountMinor: bigint) => (
    <Price amountMinor={amountMinor} currency={figures.currency} locale={locale} />
  )
  const tile = (
    label: string,
    value: ReactNode,
    metric: Metric<bigint | number>,
    lessIsBetter = false,
  ) => (
    <StatTile
      label={label}
      value={value}
      change={<Against metric={metric} lessIsBetter={lessIsBetter} />}
    />
  )
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4 lg:gap-4">
      {tile(words('gmv'), money(figures.gmvMinor.now), figures.gmvMinor)}
      {tile(words('orders'), format.number(figures.orders.now), figures.orders)}
      {tile(words('average'), money(figures.averageOrderMinor.now), figures.averageOrderMinor)}
      {tile(words('refunded'), money(figures.refundedMinor.now), figures.refundedMinor, true)}
    </div>
  )
}

type AgainstProps = { metric: Metric<bigint | number>; lessIsBetter: boolean }

function Against({ metric, lessIsBetter }: AgainstProps) {
  const words = useTranslations('desk.dashboard')
  const moved = useMoveWords()
  const { now, before, quarterBefore } = metric
  return (
    <div className="flex flex-col">
      {(
        [
          [before, 'againstBefore'],
          [quarterBefore, 'againstQuarter'],
        ] as const
      ).map(([earlier, against]) => (
        <Change
          key={against}
          current={BigInt(now)}
          previous={BigInt(earlier)}
          against={words(against)}
          words={moved}
          lessIsBetter={lessIsBetter}
          className="flex-wrap text-xs!"
        />
      ))}
    </div>
  )
}
