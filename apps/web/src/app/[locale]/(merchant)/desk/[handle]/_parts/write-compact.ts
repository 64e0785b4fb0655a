import { toDecimalString } from '@onetill/contract'

/** An amount short enough for an axis: ¥1.2万, ¥12K. */
export function writeCompact(amountMinor: bigint, currency: string, locale: string): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 2,
  })
  return format.format(toDecimalString({ amountMinor, currency }) as Intl.StringNumericLiteral)
}
