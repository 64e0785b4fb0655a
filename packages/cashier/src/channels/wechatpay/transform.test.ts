import { expect, test } from 'vitest'
import order from './samples/order.json'
import refundNotice from './samples/refund-notice.json'
import refundOrder from './samples/refund-order.json'
import refundProcessing from './samples/refund-processing.json'
import paid from './samples/transaction-paid.json'
import unpaid from './samples/transaction-unpaid.json'
import {
  readRefund,
  readRefusal,
  readTransaction,
  toBeijingTime,
  toOrder,
  toRefund,
  zRefund,
  zTransaction,
} from './transform'

const merchant = { appid: 'wxd678efh567hg6787', mchid: '1900007291' }
const reference = '1217752501201407033233368018'
const notifyUrl = 'https://shop.example/api/notify/wechatpay'
const start = {
  flow: 'wechatpay.native',
  reference,
  amountMinor: 100n,
  currency: 'CNY',
  description: '手冲咖啡豆 250g',
  expiresAt: new Date('2018-06-08T02:34:56.789Z'),
  notifyUrl,
  returnUrl: 'https://shop.example/pay/1',
  clientIp: '203.0.113.7',
} as const

test('an order is the sample, word for word', () => {
  expect(toOrder(merchant, start)).toEqual(order)
})

test('a description is cut at 127 characters, never through one', () => {
  const { description } = toOrder(merchant, { ...start, description: '🍵'.repeat(200) })
  expect(description).toBe('🍵'.repeat(127))
})

test('a refund is the sample, word for word', () => {
  const request = {
    ...start,
    refundReference: `${reference}a`,
    refundMinor: 88n,
    reason: '商品已售完',
  }
  expect(toRefund(request)).toEqual(refundOrder)
})

test('deadlines are told in Beijing time, whatever the clock here', () => {
  expect(toBeijingTime(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01T00:00:00+08:00')
})

test('the largest amount survives the wire', () => {
  const wire = JSON.parse(JSON.stringify(toOrder(merchant, { ...start, amountMinor: 10n ** 15n })))
  expect(BigInt(wire.amount.total)).toBe(10n ** 15n)
})

const evidence = {
  reference,
  networkRef: '4200002318202408056789012345',
  amountMinor: 100n,
  currency: 'CNY',
}

test.each([
  ['SUCCESS', { status: 'succeeded', evidence }],
  ['REFUND', { status: 'succeeded', evidence }],
  ['NOTPAY', { status: 'pending', present: null }],
  ['USERPAYING', { status: 'pending', present: null }],
  ['CLOSED', { status: 'failed', reason: 'expired' }],
  ['REVOKED', { status: 'failed', reason: 'canceled' }],
  ['PAYERROR', { status: 'failed', reason: 'declined' }],
  ['SOMETHING_NEW', { status: 'unknown', cause: 'bad_answer' }],
])('trade_state %s', (trade_state, outcome) => {
  expect(readTransaction(zTransaction.parse({ ...paid, trade_state }))).toEqual(outcome)
})

test('an unpaid order as the network shows it is pending', () => {
  expect(readTransaction(zTransaction.parse(unpaid))).toEqual({ status: 'pending', present: null })
})

test('success without a number or an amount is not success', () => {
  const { transaction_id: _id, ...noNumber } = paid
  const { amount: _amount, ...noAmount } = paid
  for (const content of [noNumber, noAmount]) {
    expect(readTransaction(zTransaction.parse(content))).toEqual({
      status: 'unknown',
      cause: 'bad_answer',
    })
  }
})

test('an amount that is not a whole number of fen is refused', () => {
  const fraction = { ...paid, amount: { ...paid.amount, total: 100.5 } }
  expect(zTransaction.safeParse(fraction).success).toBe(false)
})

test('a refund is read from its answer and from its notification alike', () => {
  expect(readRefund(zRefund.parse(refundProcessing))).toEqual({ status: 'pending' })
  expect(readRefund(zRefund.parse(refundNotice))).toEqual({
    status: 'succeeded',
    networkRef: '50000000382019052709732678859',
    refundMinor: 88n,
  })
})

test.each([
  ['ABNORMAL', { status: 'failed', reason: 'network_refused' }],
  ['CLOSED', { status: 'failed', reason: 'network_refused' }],
  ['SOMETHING_NEW', { status: 'unknown', cause: 'bad_answer' }],
])('refund status %s', (status, outcome) => {
  expect(readRefund(zRefund.parse({ ...refundProcessing, status }))).toEqual(outcome)
})

test.each([
  ['NOT_ENOUGH', 'insufficient_funds'],
  ['ORDER_CLOSED', 'expired'],
  ['PARAM_ERROR', 'network_refused'],
])('refusal %s means %s', (code, reason) => {
  expect(readRefusal(code)).toBe(reason)
})
