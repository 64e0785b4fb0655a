/** An amount for people, exact for any size: the digits are placed, not divided. */
export function formatAmount(amountMinor: bigint, currency: string, locale: string): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  })
  const exponent = format.resolvedOptions().maximumFractionDigits ?? 2
  const digits = amountMinor.toString().padStart(exponent + 1, '0')
  const whole = digits.slice(0, digits.length - exponent)
  const fraction = digits.slice(digits.length - exponent)
  const decimal = exponent === 0 ? whole : `${whole}.${fraction}`
  return format.format(decimal as Intl.StringNumericLiteral)
}
