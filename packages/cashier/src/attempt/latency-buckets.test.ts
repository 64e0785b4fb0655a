import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addLatency, countLatency, LATENCY_EDGES, percentileMillis } from './latency-buckets'

const tally = (times: readonly number[]) =>
  times.map(countLatency).reduce(addLatency, [] as number[])

it('knows nothing of nothing', () => {
  expect(percentileMillis([], 95)).toBeNull()
  expect(percentileMillis(tally([]), 50)).toBeNull()
})

it.each([
  { times: [40], percent: 50, millis: 50 },
  { times: [10, 10, 10, 900], percent: 50, millis: 20 },
  { times: [10, 10, 10, 900], percent: 95, millis: 1_000 },
  { times: [60_000], percent: 95, millis: 10_000 },
])('$times: $percent % within $millis ms', ({ times, percent, millis }) => {
  expect(percentileMillis(tally(times), percent)).toBe(millis)
})

it('is never better than what was measured, and never worse by more than one bucket', () => {
  const times = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(times, fc.integer({ min: 1, max: 100 }), (measured, percent) => {
      const sorted = [...measured].sort((a, b) => a - b)
      const exact = sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? 0
      const told = percentileMillis(tally(measured), percent) ?? 0
      const below = LATENCY_EDGES.filter((edge) => edge < told).at(-1) ?? -1
      return told >= exact && exact > below
    }),
  )
})
