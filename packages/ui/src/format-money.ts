export type MoneyParts = { negative: boolean; sign: string; whole: string; fraction: string }

// A table, because building an Intl formatter for each of a feed's prices costs more than its HTML.
const NO_MINOR = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ')
const THREE_MINOR = 'BHD IQD JOD KWD LYD OMR TND'.split(' ')

/** How many minor digits a currency has: CNY 2, JPY 0, KWD 3. */
export function minorDigits(currency: string): number {
  if (NO_MINOR.includes(currency)) return 0
  return THREE_MINOR.includes(currency) ? 3 : 2
}

/** Splits an amount for display without ever turning it into a floating-point number. */
export function splitMoney(
  amountMinor: bigint | string,
  currency: string,
  locale: string,
): MoneyParts {
  const minor = BigInt(amountMinor)
  const negative = minor < 0n
  const digits = minorDigits(currency)
  const text = (negative ? -minor : minor).toString().padStart(digits + 1, '0')
  const whole = BigInt(digits === 0 ? text : text.slice(0, -digits))
  return {
    negative,
    sign: currencySign(currency, locale),
    whole: whole.toString().replace(/\B(?=(\d{3})+$)/g, ','),
    fraction: digits === 0 ? '' : text.slice(-digits),
  }
}

/** The same amount as plain text, for labels and titles; elsewhere use Price. */
export function writeMoney(amountMinor: bigint | string, currency: string, locale: string): string {
  const { negative, sign, whole, fraction } = splitMoney(amountMinor, currency, locale)
  return `${negative ? '−' : ''}${sign}${whole}${fraction && `.${fraction}`}`
}

/** Reads what a person typed ("1,280.5") as minor units, or nothing if it isn't an amount. */
export function parseMoney(text: string, currency: string): bigint | null {
  const digits = minorDigits(currency)
  const match = /^(\d{1,15})(?:\.(\d*))?$/.exec(text.replace(/[,，\s]/g, '').replace('。', '.'))
  if (!match) return null
  const fraction = match[2] ?? ''
  if (fraction.length > digits) return null
  return BigInt(`${match[1]}${fraction.padEnd(digits, '0')}`)
}

/** The yuan is ¥ here, so the yen has to say which ¥ it is. */
function currencySign(currency: string, locale: string): string {
  if (currency === 'CNY') return '¥'
  if (currency === 'JPY') return 'JP¥'
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(0)
  const sign = parts.find((part) => part.type === 'currency')?.value ?? currency
  return /[A-Za-z]$/.test(sign) ? `${sign} ` : sign
}
