import { cx } from './cx'
import { splitMoney } from './format-money'

const SIZES = {
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
  className?: string
}

/** An amount in tabular figures, with a small sign and small cents. */
export function Price({
  amountMinor,
  currency,
  locale,
  size = 'md',
  trim = false,
  compareAtMinor,
  className,
}: PriceProps) {
  const { negative, sign, whole, fraction } = splitMoney(amountMinor, currency, locale)
  const cents = trim && /^0*$/.test(fraction) ? '' : fraction
  return (
    <span className={cx('figures inline-flex items-baseline whitespace-nowrap', className)}>
      <span className={cx(SIZES[size], 'font-semibold')}>
        {negative && '−'}
        <span className="mr-[0.06em] text-[0.72em] font-medium">{sign}</span>
        {whole}
        {cents && <span className="text-[0.72em]">.{cents}</span>}
      </span>
      {compareAtMinor !== undefined && BigInt(compareAtMinor) > BigInt(amountMinor) && (
        <del className="ml-1.5 text-xs text-ink-3">
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
