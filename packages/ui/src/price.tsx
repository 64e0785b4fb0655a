import { cx } from './cx'
import { splitMoney } from './format-money'

const SIZES = {
  inherit: '',
  sm: 'text-sm',
  md: 'text-base',
  lg: 'text-xl',
  xl: 'text-3xl tracking-tight',
  hero: 'text-[2.75rem] leading-[3rem] tracking-tight',
} as const

export type PriceProps = {
  amountMinor: bigint | string
  currency: string
  locale: string
  size?: keyof typeof SIZES
  /** Shows ¥128 instead of ¥128.00; for shop windows, never for statements. */
  trim?: boolean
  compareAtMinor?: bigint | string
  /** Stands small behind the amount, such as "起". */
  suffix?: string
  className?: string
}

/** An amount in tabular figures; when shown large, its sign and cents step back. */
export function Price({
  amountMinor,
  currency,
  locale,
  size = 'inherit',
  trim = false,
  compareAtMinor,
  suffix,
  className,
}: PriceProps) {
  const { negative, sign, whole, fraction } = splitMoney(amountMinor, currency, locale)
  const cents = trim && /^0*$/.test(fraction) ? '' : fraction
  const display = size === 'lg' || size === 'xl' || size === 'hero'
  return (
    <span className={cx('figures inline-flex flex-wrap items-baseline gap-x-1.5', className)}>
      <span className={cx(SIZES[size], 'font-semibold whitespace-nowrap')}>
        {negative && '−'}
        <span
          className={cx('mr-[0.08em] font-medium', display ? 'text-[0.68em]' : 'text-[0.86em]')}
        >
          {sign}
        </span>
        {whole}
        {cents && (
          <>
            .<span className={display ? 'text-[0.74em]' : undefined}>{cents}</span>
          </>
        )}
        {suffix && <span className="ml-0.5 text-xs font-medium">{suffix}</span>}
      </span>
      {compareAtMinor !== undefined && BigInt(compareAtMinor) > BigInt(amountMinor) && (
        <del className="text-xs whitespace-nowrap text-ink-3">
          <CompareAt amountMinor={compareAtMinor} currency={currency} locale={locale} trim={trim} />
        </del>
      )}
    </span>
  )
}

function CompareAt({ amountMinor, currency, locale, trim }: PriceProps) {
  const { sign, whole, fraction } = splitMoney(amountMinor, currency, locale)
  const cents = trim && /^0*$/.test(fraction) ? '' : fraction
  return `${sign}${whole}${cents && `.${cents}`}`
}
