import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { createAlipay } from './channel'
import order from './samples/order.json'
import refund from './samples/refund.json'
import paid from './samples/trade-paid.json'
import unpaid from './samples/trade-unpaid.json'
import {
  readRefund,
  readRefusal,
  readTrade,
  toBeijingTime,
  toOrder,
  toRefund,
  zRefund,
  zTrade,
} from './transform'

const start = {
  flow: 'alipay.wap',
  reference: '70501111111S001111119',
  amountMinor: 8_888n,
  currency: 'CNY',
  description: '手冲咖啡豆 250g',
  expiresAt: new Date('2016-12-31T02:05:01.999Z'),
  notifyUrl: 'https://shop.example/api/notify/alipay',
  returnUrl: 'https://shop.example/pay/1',
  clientIp: '203.0.113.7',
} as const

const refundRequest = {
  ...start,
  reference: '6823789339978248',
  refundReference: 'HZ01RF001',
  refundMinor: 8_888n,
  reason: '正常退款',
}

const evidence = {
  reference: '6823789339978248',
  networkRef: '2013112011001004330000121536',
  amountMinor: 8_888n,
  currency: 'CNY',
}

test('an order is the sample, word for word', () => {
  expect(toOrder(start, 'QUICK_WAP_WAY')).toEqual(order)
})

test('a subject loses the characters the network refuses', () => {
  expect(toOrder({ ...start, description: 'a/b=c&d' }, 'X').subject).toBe('a b c d')
})

test.each([
  [1n, '0.01'],
  [100n, '1.00'],
  [10n ** 15n, '10000000000000.00'],
])('%d fen are %s yuan', (amountMinor, yuan) => {
  expect(toOrder({ ...start, amountMinor }, 'X').total_amount).toBe(yuan)
  expect(toRefund({ ...refundRequest, refundMinor: amountMinor }).refund_amount).toBe(yuan)
})

test('deadlines are told in Beijing time, whatever the clock here', () => {
  expect(toBeijingTime(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01 00:00:00')
})

test.each([
  ['TRADE_SUCCESS', { status: 'succeeded', evidence }],
  ['TRADE_FINISHED', { status: 'succeeded', evidence }],
  ['TRADE_CLOSED', { status: 'succeeded', evidence }],
  ['WAIT_BUYER_PAY', { status: 'pending', present: null }],
  ['SOMETHING_NEW', { status: 'unknown', cause: 'bad_answer' }],
])('a trade that was paid, now %s', (trade_status, outcome) => {
  expect(readTrade(zTrade.parse({ ...paid, trade_status }))).toEqual(outcome)
})

test('a trade that was never paid is pending, then closed', () => {
  expect(readTrade(zTrade.parse(unpaid))).toEqual({ status: 'pending', present: null })
  const closed = { ...unpaid, trade_status: 'TRADE_CLOSED' }
  expect(readTrade(zTrade.parse(closed))).toEqual({ status: 'failed', reason: 'expired' })
})

test.each(['88.888', '8888e-2', '-1.00', '', '88,88'])('an amount of %s is refused', (amount) => {
  expect(zTrade.safeParse({ ...paid, total_amount: amount }).success).toBe(false)
})

test('a refund is one only when money moved, and for the trade that was asked about', () => {
  expect(readRefund(zRefund.parse(refund), refundRequest)).toEqual({
    status: 'succeeded',
    networkRef: '2013112011001004330000121536',
    refundMinor: 8_888n,
  })
  const repeated = zRefund.parse({ ...refund, fund_change: 'N' })
  expect(readRefund(repeated, refundRequest)).toEqual({ status: 'pending' })
  const another = zRefund.parse({ ...refund, out_trade_no: 'another' })
  expect(readRefund(another, refundRequest).status).toBe('unknown')
})

test.each([
  ['ACQ.SELLER_BALANCE_NOT_ENOUGH', 'insufficient_funds'],
  ['ACQ.TRADE_HAS_CLOSE', 'expired'],
  ['ACQ.INVALID_PARAMETER', 'network_refused'],
])('refusal %s means %s', (code, reason) => {
  expect(readRefusal(code)).toBe(reason)
})

test('dollars are never sent, because they would be charged as yuan', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const channel = createAlipay({
    baseUrl: 'http://127.0.0.1:1',
    appId: '2021000122671080',
    sellerId: '2088102146225135',
    privateKeyPem: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    alipayPublicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    fetch,
    now: () => new Date(),
  })
  for (const flow of channel.flows) {
    expect(await channel.start({ ...start, flow, openid: 'x', currency: 'USD' })).toEqual({
      status: 'failed',
      reason: 'network_refused',
    })
  }
})
