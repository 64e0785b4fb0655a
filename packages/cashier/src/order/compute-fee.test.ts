import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeFee, computeFeeRefund } from './compute-fee'

describe('the fee', () => {
  it.each([
    { amount: 10_000n, bps: 60, fixed: 0n, fee: 60n },
    { amount: 24_690n, bps: 60, fixed: 0n, fee: 148n },
    { amount: 75n, bps: 60, fixed: 0n, fee: 0n },
    { amount: 84n, bps: 60, fixed: 0n, fee: 1n },
    { amount: 25n, bps: 200, fixed: 0n, fee: 1n },
    { amount: 100n, bps: 290, fixed: 30n, fee: 33n },
    { amount: 20n, bps: 290, fixed: 30n, fee: 20n },
    { amount: 0n, bps: 290, fixed: 30n, fee: 0n },
  ])('of $amount at $bps bps + $fixed is $fee', ({ amount, bps, fixed, fee }) => {
    expect(computeFee(amount, { feeBps: bps, feeFixedMinor: fixed })).toBe(fee)
  })

  const money = fc.bigInt({ min: 1n, max: 10n ** 15n })
  const terms = fc.record({
    feeBps: fc.integer({ min: 0, max: 10_000 }),
    feeFixedMinor: fc.bigInt({ min: 0n, max: 10_000n }),
  })

  it('M20 is never negative, never more than the payment, and off by at most half a unit', () => {
    fc.assert(
      fc.property(money, terms, (amount, { feeBps, feeFixedMinor }) => {
        const fee = computeFee(amount, { feeBps, feeFixedMinor })
        expect(fee >= 0n && fee <= amount).toBe(true)
        const error = (fee - feeFixedMinor) * 10_000n - amount * BigInt(feeBps)
        expect(fee === amount || (error <= 5_000n && error > -5_000n)).toBe(true)
      }),
    )
  })

  it('M20 comes back whole, however a payment is refunded and whichever refunds fail', () => {
    const step = fc.record({
      part: fc.integer({ min: 1, max: 1_000 }),
      undoes: fc.option(fc.nat({ max: 9 })),
    })
    fc.assert(
      fc.property(money, terms, fc.array(step, { maxLength: 30 }), (totalMinor, rates, steps) => {
        const feeMinor = computeFee(totalMinor, rates)
        let refundedMinor = 0n
        let feeRefundedMinor = 0n
        const made: { refundMinor: bigint; part: bigint }[] = []
        const refund = (refundMinor: bigint) => {
          if (refundMinor === 0n) return
          const books = { totalMinor, feeMinor, refundedMinor, feeRefundedMinor }
          const part = computeFeeRefund({ ...books, refundMinor })
          expect(part >= 0n && part <= refundMinor).toBe(true)
          refundedMinor += refundMinor
          feeRefundedMinor += part
          made.push({ refundMinor, part })
        }
        const undo = (index: number) => {
          const [undone] = made.splice(index, 1)
          refundedMinor -= undone?.refundMinor ?? 0n
          feeRefundedMinor -= undone?.part ?? 0n
        }
        for (const { part, undoes } of steps) {
          refund(((totalMinor - refundedMinor) * BigInt(part)) / 1_000n)
          if (undoes !== null) undo(undoes)
        }
        refund(totalMinor - refundedMinor)
        expect(refundedMinor).toBe(totalMinor)
        expect(feeRefundedMinor).toBe(feeMinor)
      }),
      { numRuns: 2_000 },
    )
  })
})
