import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromDecimalString, MAX_AMOUNT_MINOR, splitByWeight, toDecimalString } from './money'

/** Every currency of ISO 4217's list one, by its number of decimals. */
const ISO: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW
    CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR
    ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV
    MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD
    SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD YER ZAR ZMW`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
}
const CURRENCIES = Object.entries(ISO).flatMap(([decimals, codes]) =>
  codes.split(/\s+/).map((currency) => ({ currency, decimals: Number(decimals) })),
)
const amount = fc.bigInt({ min: 0n, max: MAX_AMOUNT_MINOR })

describe('minor units', () => {
  it.each(CURRENCIES)(
    'M19 $currency is exact to $decimals decimals, there and back',
    ({ currency, decimals }) => {
      fc.assert(
        fc.property(amount, (amountMinor) => {
          const text = toDecimalString({ amountMinor, currency })
          expect((text.split('.')[1] ?? '').length).toBe(decimals)
          expect(BigInt(text.replace('.', ''))).toBe(amountMinor)
          expect(fromDecimalString(text, currency)).toBe(amountMinor)
          expect(
            fromDecimalString(`${text}${decimals === 0 ? '.' : ''}1`, currency),
          ).toBeUndefined()
        }),
      )
    },
  )
})

describe('splits', () => {
  const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 30 })

  it('M20 sum to the whole for any amount and weights, each within a unit of its share', () => {
    fc.assert(
      fc.property(amount, weights, (whole, parts) => {
        const total = parts.reduce((sum, weight) => sum + weight, 0n)
        fc.pre(total > 0n)
        const split = splitByWeight(whole, parts)
        expect(split.reduce((sum, part) => sum + part, 0n)).toBe(whole)
        split.forEach((part, index) => {
          const error = part * total - whole * (parts[index] ?? 0n)
          expect(error > -total && error < total).toBe(true)
        })
      }),
      { numRuns: 5_000 },
    )
  })

  it('M20 give nothing to a weight of nothing, and the same again for the same', () => {
    fc.assert(
      fc.property(amount, weights, (whole, parts) => {
        fc.pre(parts.some((weight) => weight > 0n))
        const split = splitByWeight(whole, [...parts, 0n])
        expect(split.at(-1)).toBe(0n)
        expect(splitByWeight(whole, [...parts, 0n])).toEqual(split)
      }),
    )
  })
})
