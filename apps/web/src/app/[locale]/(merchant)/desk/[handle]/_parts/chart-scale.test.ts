import { expect, it } from 'vitest'
import { percentOf, roundTop } from './chart-scale'

it.each([
  [0n, 4n],
  [4n, 4n],
  [5n, 6n],
  [99n, 100n],
  [101n, 120n],
  [123_456n, 160_000n],
  [1_000_001n, 1_200_000n],
  [10n ** 15n, 10n ** 15n],
])('a chart of up to %s is %s high', (largest, top) => {
  expect(roundTop(largest)).toBe(top)
})

it.each([
  [1n, 3n, 33.3],
  [3n, 3n, 100],
  [5n, 0n, 0],
  [10n ** 15n, 10n ** 15n * 4n, 25],
])('%s of %s is %s%%', (part, whole, percent) => {
  expect(percentOf(part, whole)).toBe(percent)
})
