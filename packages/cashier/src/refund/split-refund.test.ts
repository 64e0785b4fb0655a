import { describe, expect, it } from 'vitest'
import { splitRefund } from './split-refund'

const line = (id: string, quantity: number, unitPriceMinor: bigint, refundedMinor = 0n) => ({
  ...{ id, variantId: `var_${id}`, quantity, unitPriceMinor, refundedMinor },
})
const order = {
  totalMinor: 1_000n,
  refundedMinor: 200n,
  disputedMinor: 0n,
  lines: [line('a', 3, 200n, 200n), line('b', 1, 400n)],
}

describe('splitting a refund', () => {
  it.each([
    { name: 'all that is left', wanted: {}, amount: 800n },
    { name: 'an amount', wanted: { amountMinor: 799n }, amount: 799n },
    { name: 'lines', wanted: { lines: [{ lineId: 'a', quantity: 2 }] }, amount: 400n },
  ])('$name', ({ wanted, amount }) => {
    expect(splitRefund(order, wanted).amountMinor).toBe(amount)
  })

  it('leaves what a dispute holds where it is', () => {
    const disputed = { ...order, disputedMinor: 300n }
    expect(splitRefund(disputed, {}).amountMinor).toBe(500n)
    expect(() => splitRefund(disputed, { amountMinor: 501n })).toThrow(
      expect.objectContaining({ code: 'refund_too_large', facts: { leftMinor: '500' } }),
    )
  })

  it.each([
    { name: 'more than is left', wanted: { amountMinor: 801n }, code: 'refund_too_large' },
    {
      name: 'a line twice over',
      wanted: { lines: [{ lineId: 'a', quantity: 3 }] },
      code: 'refund_too_large',
    },
    {
      name: 'a stranger’s line',
      wanted: { lines: [{ lineId: 'z', quantity: 1 }] },
      code: 'not_found',
    },
    { name: 'nothing', wanted: { amountMinor: 0n }, code: 'amount_out_of_range' },
    {
      name: 'one line named twice',
      wanted: { lines: [1, 1].map((quantity) => ({ lineId: 'a', quantity })) },
      code: 'bad_request',
    },
  ])('refuses $name', ({ wanted, code }) => {
    expect(() => splitRefund(order, wanted)).toThrow(expect.objectContaining({ code }))
  })
})
