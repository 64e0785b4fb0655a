import { expect, it } from 'vitest'
import { countUnits } from './money'

it.each([
  [0n, 100n, 0],
  [99n, 100n, 0],
  [100n, 100n, 1],
  [299n, 100n, 2],
  [10n ** 15n, 1n, 10 ** 15],
])('%s pays for whole units of %s: %s', (amountMinor, unitPriceMinor, units) => {
  expect(countUnits(amountMinor, unitPriceMinor)).toBe(units)
})

it.each([
  ['a unit without a price', 100n, 0n],
  ['a unit of negative price', 100n, -1n],
  ['a count no number holds', 2n ** 53n, 1n],
])('refuses %s', (_, amountMinor, unitPriceMinor) => {
  expect(() => countUnits(amountMinor, unitPriceMinor)).toThrow(RangeError)
})
