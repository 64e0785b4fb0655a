import type { DashboardView } from '@onetill/contract'
import { Change, cx } from '@onetill/ui'
import { useLocale, useTranslations } from 'next-intl'
import { percentOf } from './chart-scale'
import { extremes } from './extremes'
import { useMoveWords } from './move-words'
import { writeCompact } from './write-compact'

type Props = { quarters: DashboardView['byQuarter']; currency: string }

/**
 * Growth from quarter to quarter, from the first with a sale on; the running one stands apart, because it isn't over.
 */
export function QuarterBars({ quarters: all, currency }: Props) {
  const locale = useLocale()
  const words = useTranslations('desk.dashboard')
  const moved = useMoveWords()
  const quarters = all.slice(all.findIndex(({ orders }) => orders > 0))
  const { most } = extremes(quarters.map(({ gmvMinor }) => gmvMinor))
  return (
    <ol className="flex items-end gap-2 md:gap-3">
      {quarters.map(({ quarter, gmvMinor, orders }, index) => {
        const running = index === quarters.length - 1
        const before = quarters[index - 1]
        return (
          <li
            key={quarter}
            title={words('orderCount', { count: orders })}
            className="flex min-w-0 flex-1 flex-col items-center text-center"
          >
            <span className="figures text-xs font-semibold whitespace-nowrap">
              {writeCompact(gmvMinor, currency, locale)}
            </span>
            <span aria-hidden="true" className="mt-1.5 flex h-28 w-full items-end">
              <span
                style={{ height: `${percentOf(gmvMinor, most)}%` }}
                className={cx(
                  'min-h-0.5 w-full rounded-t-sm',
                  running ? 'border border-b-0 border-ink bg-ink/20' : 'bg-ink',
                )}
              />
            </span>
            <span className="figures w-full border-t border-line-strong pt-1.5 text-xs text-ink-2">
              {quarter}
            </span>
            <span className="h-5 text-2xs">
              {running ? (
                <span className="text-ink-3">{words('running')}</span>
              ) : (
                before && (
                  <Change
                    current={gmvMinor}
                    previous={before.gmvMinor}
                    words={moved}
                    className="text-2xs!"
                  />
                )
              )}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
