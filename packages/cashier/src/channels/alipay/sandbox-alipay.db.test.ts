import { randomBytes } from 'node:crypto'
import { testDatabase } from '@onetill/db/testing'
import { AlipaySdk } from 'alipay-sdk'
import { afterAll, describe, expect, test } from 'vitest'
import { makeKeys, makePair } from '../channel-contract.keys'
import { startSandbox } from '../channel-contract.sandbox'
import { createAlipay } from './channel'
import type { AlipayConfig } from './client'

const SHOP = 'http://shop.localhost:4310'
const keys = makeKeys()
const sandbox = await startSandbox({ keys, databaseUrl: await testDatabase(), webUrl: SHOP })
afterAll(sandbox.stop)

const { alipay } = keys
const config: AlipayConfig = {
  ...alipay,
  baseUrl: sandbox.url,
  privateKeyPem: alipay.merchant.privateKey,
  alipayPublicKeyPem: alipay.network.publicKey,
  fetch,
  now: () => new Date(),
}
const channel = createAlipay(config)
const newReference = () => randomBytes(12).toString('hex')
const newRequest = () => ({
  flow: 'alipay.wap' as const,
  reference: newReference(),
  amountMinor: 990n,
  currency: 'CNY',
  description: '燕麦拿铁',
  expiresAt: new Date(Date.now() + 900_000),
  notifyUrl: `${SHOP}/api/notify/alipay`,
  returnUrl: `${SHOP}/pay/chk_1?from=alipay`,
  clientIp: '127.0.0.1',
})

describe('alipay-sdk, by Alipay, with nothing but a gateway and keys', () => {
  const sdk = new AlipaySdk({
    appId: alipay.appId,
    privateKey: alipay.merchant.privateKey,
    keyType: 'PKCS8',
    alipayPublicKey: alipay.network.publicKey,
    gateway: `${sandbox.url}/gateway.do`,
  })
  const call = (method: string, bizContent: object) =>
    sdk.exec(method, { bizContent }, { validateSign: true })

  test('prepares, is paid, asks, gives back and asks again', async () => {
    const outTradeNo = newReference()
    const prepared = await call('alipay.trade.precreate', {
      outTradeNo,
      totalAmount: '9.90',
      subject: '燕麦拿铁',
    })
    expect(prepared).toMatchObject({ code: '10000', outTradeNo })
    expect(await call('alipay.trade.query', { outTradeNo })).toMatchObject({
      code: '40004',
      subCode: 'ACQ.TRADE_NOT_EXIST',
    })
    expect((await fetch(prepared.qrCode)).ok).toBe(true)
    expect(await call('alipay.trade.query', { outTradeNo })).toMatchObject({
      tradeStatus: 'WAIT_BUYER_PAY',
    })
    await sandbox.control('POST', '/control/pay', { reference: outTradeNo })
    expect(await call('alipay.trade.query', { outTradeNo })).toMatchObject({
      tradeStatus: 'TRADE_SUCCESS',
      totalAmount: '9.90',
    })
    const refund = { outTradeNo, outRequestNo: newReference(), refundAmount: '9.90' }
    expect(await call('alipay.trade.refund', refund)).toMatchObject({ fundChange: 'Y' })
    expect(await call('alipay.trade.refund', refund)).toMatchObject({ fundChange: 'N' })
    expect(await call('alipay.trade.fastpay.refund.query', refund)).toMatchObject({
      refundStatus: 'REFUND_SUCCESS',
      refundAmount: '9.90',
    })
    expect(await call('alipay.trade.query', { outTradeNo })).toMatchObject({
      tradeStatus: 'TRADE_CLOSED',
    })
  })

  test.each([
    ['nothing to pay', { totalAmount: '0.00' }],
    ['a tenth of a fen', { totalAmount: '0.001' }],
    ['no subject', { subject: '' }],
    ['a deadline gone by', { timeExpire: '2016-12-31 10:05:01' }],
  ])('is refused with %s', async (_name, change) => {
    const order = {
      outTradeNo: newReference(),
      totalAmount: '9.90',
      subject: '燕麦拿铁',
      ...change,
    }
    expect(await call('alipay.trade.precreate', order)).toMatchObject({
      code: '40004',
      subCode: 'ACQ.INVALID_PARAMETER',
    })
  })
})

test('a trade paid and wholly refunded still counts as paid', async () => {
  const request = newRequest()
  await openPage(request)
  await sandbox.control('POST', '/control/pay', { reference: request.reference })
  const refund = { ...request, refundReference: newReference(), refundMinor: 990n, reason: '退货' }
  expect(await channel.refund?.(refund)).toMatchObject({ status: 'succeeded', refundMinor: 990n })
  expect(await channel.query(request)).toMatchObject({ status: 'succeeded' })
})

test('another merchant’s key is refused, and another network’s answer not believed', async () => {
  const request = { ...newRequest(), flow: 'alipay.qr' as const }
  const stranger = createAlipay({ ...config, privateKeyPem: makePair().privateKey })
  expect(await stranger.start(request)).toEqual({ status: 'failed', reason: 'network_refused' })
  const deceived = createAlipay({ ...config, alipayPublicKeyPem: makePair().publicKey })
  const unknown = { status: 'unknown', cause: 'bad_answer' }
  expect(await deceived.start(request)).toEqual(unknown)
  expect(await deceived.query(request)).toEqual(unknown)
})

describe('the network’s own page', () => {
  test('is paid, and goes back with signed fields that prove nothing', async () => {
    const request = newRequest()
    const { response, page } = await openPage(request)
    expect(response.status).toBe(200)
    expect(page).toContain('¥9.90')
    const code = /name="code" value="(\w+)"/.exec(page)?.[1] ?? ''
    const paid = await fetch(new URL('/phone/alipay', sandbox.url), {
      method: 'POST',
      body: new URLSearchParams({ code, choice: 'pay' }),
      redirect: 'manual',
    })
    const back = new URL(paid.headers.get('location') ?? '')
    expect(back.href.startsWith(`${SHOP}/pay/chk_1?from=alipay&`)).toBe(true)
    expect(back.searchParams.get('out_trade_no')).toBe(request.reference)
    expect(await channel.query(request)).toMatchObject({ status: 'succeeded' })
  })

  test('does not open when a single character of the address was changed', async () => {
    const { response, page } = await openPage(newRequest(), (url) => url.replace('9.90', '0.90'))
    expect(response.status).toBe(403)
    expect(page).toContain('isv.invalid-signature')
  })
})

async function openPage(
  request: ReturnType<typeof newRequest>,
  change: (url: string) => string = (url) => url,
) {
  const outcome = await channel.start(request)
  if (outcome.status !== 'pending' || outcome.present?.kind !== 'redirect') throw new Error('no')
  const response = await fetch(change(outcome.present.url), {
    headers: { 'accept-language': 'en' },
  })
  return { response, page: await response.text() }
}
