import { expect, it } from 'vitest'
import { orderState } from './order-state'

const address = { city: 'Shanghai' }
const order = { totalMinor: 100n, refundedMinor: 0n, fulfilment: 'unfulfilled' as const, address }

it.each([
  [order, 'unfulfilled'],
  [{ ...order, address: null }, 'done'],
  [{ ...order, fulfilment: 'shipped' as const }, 'shipped'],
  [{ ...order, fulfilment: 'delivered' as const, address: null }, 'delivered'],
  [{ ...order, refundedMinor: 1n, fulfilment: 'shipped' as const }, 'partly'],
  [{ ...order, refundedMinor: 100n }, 'refunded'],
])('%o is %s', (shown, state) => {
  expect(orderState(shown)).toBe(state)
})
