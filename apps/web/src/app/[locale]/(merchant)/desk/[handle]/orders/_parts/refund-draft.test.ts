import { expect, it } from 'vitest'
import { refundAmount, refundableUnits, refundRequest, startRefund } from './refund-draft'

const LINE = 'line'
const EMPTY_REFUND = startRefund({ fulfilment: 'unfulfilled' })
const line = (unitPriceMinor: bigint, quantity: number, refundedMinor = 0n) => ({
  ...{ id: LINE, cardId: null, variantId: 'v', title: '', variantTitle: '', image: '' },
  ...{ unitPriceMinor, quantity, refundedMinor },
})

it.each([
  ['all of them', line(100n, 3), 300n, 0n, 3],
  ['what has not gone back', line(100n, 3, 100n), 300n, 100n, 2],
  ['no part of a unit', line(100n, 3, 150n), 300n, 150n, 1],
  ['no more than the order has left', line(100n, 3), 300n, 250n, 0],
  ['nothing of a gift', line(0n, 3), 300n, 0n, 0],
])('of a line can go back: %s', (_, each, totalMinor, refundedMinor, units) => {
  expect(refundableUnits(each, { totalMinor, refundedMinor, disputedMinor: 0n })).toBe(units)
})

it('adds up the chosen lines', () => {
  const lines = [line(168_00n, 3)]
  expect(refundAmount({ ...EMPTY_REFUND, quantities: { [LINE]: 2 } }, lines)).toBe(336_00n)
  expect(refundAmount(EMPTY_REFUND, lines)).toBeNull()
  expect(refundAmount({ ...EMPTY_REFUND, way: 'amount', amountMinor: 0n }, lines)).toBeNull()
})

it('names only the lines that go back, and never an amount beside them', () => {
  const order = { id: 'order', lines: [line(100n, 3), { ...line(50n, 1), id: 'other' }] }
  const draft = { ...EMPTY_REFUND, quantities: { [LINE]: 2, other: 0 }, reason: ' damaged ' }
  expect(refundRequest(draft, order)).toEqual({
    orderId: 'order',
    reason: 'damaged',
    lines: [{ lineId: LINE, quantity: 2 }],
    restock: true,
  })
  expect(refundRequest({ ...draft, way: 'amount', amountMinor: 7n }, order)).toEqual({
    orderId: 'order',
    reason: 'damaged',
    amountMinor: 7n,
    restock: false,
  })
})

it('puts goods back only if they never left', () => {
  expect(EMPTY_REFUND.restock).toBe(true)
  expect(startRefund({ fulfilment: 'shipped' }).restock).toBe(false)
})
