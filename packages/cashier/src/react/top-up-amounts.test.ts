import { TOP_UP_MAX_MINOR } from '@onetill/contract'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isTopUpAmount, topUpAmounts } from './top-up-amounts'

it.each([
  [4_900n, 'CNY', [4_900n, 5_000n, 10_000n, 20_000n]],
  [5_000n, 'CNY', [5_000n, 10_000n, 20_000n]],
  [1n, 'CNY', [100n, 5_000n, 10_000n, 20_000n]],
  [4_900_000n, 'CNY', [4_900_000n]],
  [TOP_UP_MAX_MINOR + 1n, 'CNY', []],
  [30n, 'JPY', [100n, 200n, 500n]],
])('%s %s short offers %s', (short, currency, amounts) => {
  expect(topUpAmounts(short, currency)).toEqual(amounts)
})

it('offers only amounts that are allowed and cover what is missing', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 1n, max: TOP_UP_MAX_MINOR }),
      fc.constantFrom('CNY', 'JPY', 'KWD', 'USD'),
      (short, currency) => {
        const amounts = topUpAmounts(short, currency)
        expect(amounts.length).toBeGreaterThan(0)
        expect(amounts.every((amount) => amount >= short && isTopUpAmount(amount))).toBe(true)
        expect(new Set(amounts).size).toBe(amounts.length)
      },
    ),
  )
})
