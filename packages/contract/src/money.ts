import { z } from 'zod'

/** Currencies whose minor unit is not a hundredth (ISO 4217 list one, "minor unit" column). */
const EXPONENTS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4,
}

/** Currencies a merchant may settle in. */
export const CURRENCIES = [
  'CNY',
  'USD',
  'EUR',
  'GBP',
  'HKD',
  'SGD',
  'JPY',
  'KRW',
  'KWD',
  'BHD',
] as const
export type Currency = (typeof CURRENCIES)[number]
export const zCurrency = z.enum(CURRENCIES)

/** An amount of money in the currency's minor unit (fen, cent, yen). Never a float, never a major unit. */
export type Money = { readonly amountMinor: bigint; readonly currency: string }

/** Largest amount any row may carry: PostgreSQL's BIGINT with room to add up. */
export const MAX_AMOUNT_MINOR = 10n ** 15n

/** An amount over JSON: a string of digits, so that no reader rounds it. */
export const zAmountMinor = z
  .union([
    z.bigint(),
    z
      .string()
      .regex(/^\d{1,16}$/)
      .transform((digits) => BigInt(digits)),
  ])
  .refine((amount) => amount >= 0n && amount <= MAX_AMOUNT_MINOR, 'amount out of range')

/** How many decimal digits the currency's major unit has (ISO 4217). */
export function currencyExponent(currency: string): number {
  return EXPONENTS[currency] ?? 2
}

/** The amount as a plain decimal string in major units: `12345` CNY → `"123.45"`. Exact for any size. */
export function toDecimalString({ amountMinor, currency }: Money): string {
  const exponent = currencyExponent(currency)
  const negative = amountMinor < 0n
  const digits = (negative ? -amountMinor : amountMinor).toString().padStart(exponent + 1, '0')
  const whole = digits.slice(0, digits.length - exponent)
  const fraction = digits.slice(digits.length - exponent)
  return `${negative ? '-' : ''}${whole}${exponent === 0 ? '' : `.${fraction}`}`
}

/** The inverse of {@link toDecimalString}; undefined when the text is not an exact amount of that currency. */
export function fromDecimalString(text: string, currency: string): bigint | undefined {
  const exponent = currencyExponent(currency)
  const match = /^(\d{1,16})(?:\.(\d+))?$/.exec(text.trim())
  if (!match) return undefined
  const fraction = match[2] ?? ''
  if (fraction.length > exponent) return undefined
  return BigInt(`${match[1]}${fraction.padEnd(exponent, '0')}`)
}

/** The amount for people, in their locale: `¥1,234,567.00`. Goes through a decimal string, so no digit is lost. */
export function formatMoney(money: Money, locale: string): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: currencyExponent(money.currency),
    maximumFractionDigits: currencyExponent(money.currency),
  })
  return format.format(toDecimalString(money) as Intl.StringNumericLiteral)
}

/** How many whole units an amount pays for. Throws `RangeError` on a unit without a price and on an unsafe count. */
export function countUnits(amountMinor: bigint, unitPriceMinor: bigint): number {
  if (unitPriceMinor <= 0n) throw new RangeError('a unit that is counted has a price')
  const units = amountMinor / unitPriceMinor
  const count = Number(units)
  if (!Number.isSafeInteger(count)) throw new RangeError('more units than can be counted')
  return count
}

/** Splits an amount by weights with the largest remainder, so that the parts always sum to the whole. */
export function splitByWeight(amountMinor: bigint, weights: readonly bigint[]): bigint[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  if (total <= 0n) throw new RangeError('weights must sum to more than zero')
  const shares = weights.map((weight, index) => ({
    index,
    part: (amountMinor * weight) / total,
    remainder: (amountMinor * weight) % total,
  }))
  let left = amountMinor - shares.reduce((sum, share) => sum + share.part, 0n)
  const parts = shares.map((share) => share.part)
  const byRemainder = [...shares].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  )
  for (const share of byRemainder) {
    if (left === 0n) break
    parts[share.index] = share.part + 1n
    left -= 1n
  }
  return parts
}
