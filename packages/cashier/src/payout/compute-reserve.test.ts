import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeReserve } from './compute-reserve'

describe('the reserve', () => {
  it.each([
    { bps: 0, fixed: 0n, sold: 123_456n, reserve: 0n },
    { bps: 500, fixed: 0n, sold: 100_000n, reserve: 5_000n },
    { bps: 500, fixed: 0n, sold: 1n, reserve: 1n },
    { bps: 0, fixed: 7_000n, sold: 0n, reserve: 7_000n },
    { bps: 10_000, fixed: 3n, sold: 99n, reserve: 102n },
  ])('is $reserve of $sold at $bps bps and $fixed', ({ bps, fixed, sold, reserve }) => {
    expect(computeReserve({ reserveBps: bps, reserveFixedMinor: fixed }, sold)).toBe(reserve)
  })

  it('is never short, and never more than a unit above its share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.bigInt(0n, 10n ** 15n), (bps, sold) => {
        const kept = computeReserve({ reserveBps: bps, reserveFixedMinor: 0n }, sold) * 10_000n
        expect(kept).toBeGreaterThanOrEqual(sold * BigInt(bps))
        expect(kept).toBeLessThan(sold * BigInt(bps) + 10_000n)
      }),
    )
  })
})
