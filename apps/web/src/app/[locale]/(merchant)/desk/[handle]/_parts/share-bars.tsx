import { Price } from '@onetill/ui'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { percentOf } from './chart-scale'

type Share = { key: string; label: string; gmvMinor: bigint; orders: number }
type Props = { shares: readonly Share[]; currency: string; empty: string }

const TENTHS_OF_PERCENT = {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
} as const

/** How sales divide: a bar for each part, as long as its part of the whole. */
export function ShareBars({ shares, currency, empty }: Props) {
  const locale = useLocale()
  const format = useFormatter()
  const words = useTranslations('desk.dashboard')
  const whole = shares.reduce((sum, share) => sum + share.gmvMinor, 0n)
  if (shares.length === 0) return <p className="py-6 text-center text-ink-3">{empty}</p>
  return (
    <ul className="flex flex-col gap-4">
      {shares.map(({ key, label, gmvMinor, orders }) => (
        <li key={key}>
          <div className="flex items-baseline justify-between gap-3">
            <span className="truncate">{label}</span>
            <Price amountMinor={gmvMinor} currency={currency} locale={locale} />
          </div>
          <div aria-hidden="true" className="mt-1.5 h-2 rounded-full bg-sunken">
            <div
              style={{ width: `${percentOf(gmvMinor, whole)}%` }}
              className="h-full min-w-2 rounded-full bg-ink"
            />
          </div>
          <p className="figures mt-1 flex justify-between text-xs text-ink-3">
            <span>{words('orderCount', { count: orders })}</span>
            <span>{format.number(percentOf(gmvMinor, whole) / 100, TENTHS_OF_PERCENT)}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}
