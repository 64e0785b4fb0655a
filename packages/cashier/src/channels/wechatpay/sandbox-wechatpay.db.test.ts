import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { testDatabase } from '@onetill/db/testing'
import { afterAll, describe, expect, test } from 'vitest'
import Wechatpay from 'wechatpay-axios-plugin'
import { makeKeys, makePair } from '../channel-contract.keys'
import { openInbox, startSandbox } from '../channel-contract.sandbox'
import { createWechatpay, type WechatpayConfig } from './channel'

const SHOP = 'http://shop.localhost:4310'
const keys = makeKeys()
const sandbox = await startSandbox({ keys, databaseUrl: await testDatabase(), webUrl: SHOP })
afterAll(sandbox.stop)

const { wechatpay } = keys
const config: WechatpayConfig = {
  ...wechatpay,
  baseUrl: sandbox.url,
  privateKeyPem: wechatpay.merchant.privateKey,
  platformKeys: { [wechatpay.platformSerial]: wechatpay.platform.publicKey },
  fetch,
  now: () => new Date(),
}
const channel = createWechatpay(config)
const newReference = () => randomBytes(12).toString('hex')
const newRequest = (reference = newReference()) => ({
  flow: 'wechatpay.h5' as const,
  reference,
  amountMinor: 990n,
  currency: 'CNY',
  description: '燕麦拿铁',
  expiresAt: new Date(Date.now() + 900_000),
  notifyUrl: `${SHOP}/api/notify/wechatpay`,
  returnUrl: `${SHOP}/pay/chk_1`,
  clientIp: '127.0.0.1',
})

describe('wechatpay-axios-plugin, written by others, with nothing but a base URL and keys', () => {
  const client = new Wechatpay({
    baseURL: sandbox.url,
    mchid: wechatpay.mchid,
    serial: wechatpay.serial,
    privateKey: wechatpay.merchant.privateKey,
    certs: { [wechatpay.platformSerial]: wechatpay.platform.publicKey },
  }).client.v3

  test('orders, is paid, asks, gives back and asks again', async () => {
    const out_trade_no = newReference()
    const { appid, mchid } = wechatpay
    const order = await client.post('v3/pay/transactions/native', {
      appid,
      mchid,
      description: '燕麦拿铁',
      out_trade_no,
      notify_url: `${SHOP}/api/notify/wechatpay`,
      amount: { total: 990, currency: 'CNY' },
    })
    expect(order.data.code_url).toMatch(/^weixin:\/\/wxpay\/bizpayurl\?pr=\w+$/)
    await sandbox.control('POST', '/control/pay', { reference: out_trade_no })
    const path = `v3/pay/transactions/out-trade-no/${out_trade_no}`
    const paid = await client.get(path, { params: { mchid } })
    expect(paid.data).toMatchObject({ trade_state: 'SUCCESS', amount: { total: 990 } })
    const byId = await client.get(`v3/pay/transactions/id/${paid.data.transaction_id}`, {
      params: { mchid },
    })
    expect(byId.data).toEqual(paid.data)
    const out_refund_no = newReference()
    const refund = await client.post('v3/refund/domestic/refunds', {
      transaction_id: paid.data.transaction_id,
      out_refund_no,
      amount: { refund: 990, total: 990, currency: 'CNY' },
    })
    expect(refund.data).toMatchObject({ out_trade_no, status: 'PROCESSING' })
    await expect
      .poll(
        async () => (await client.get(`v3/refund/domestic/refunds/${out_refund_no}`)).data.status,
        { timeout: 5_000 },
      )
      .toBe('SUCCESS')
    expect((await client.get(path, { params: { mchid } })).data.trade_state).toBe('REFUND')
  })

  test.each([
    ['a total of nothing', { amount: { total: 0, currency: 'CNY' } }, 400, 'PARAM_ERROR'],
    ['a fraction of a fen', { amount: { total: 1.5, currency: 'CNY' } }, 400, 'PARAM_ERROR'],
    ['another currency', { amount: { total: 1, currency: 'USD' } }, 400, 'PARAM_ERROR'],
    ['a short number', { out_trade_no: 'abc' }, 400, 'PARAM_ERROR'],
    ['a query in notify_url', { notify_url: 'https://a.example/?b=1' }, 400, 'PARAM_ERROR'],
    ['a deadline gone by', { time_expire: '2018-06-08T10:34:56+08:00' }, 400, 'PARAM_ERROR'],
    ['another app', { appid: 'wx0000000000000000' }, 400, 'APPID_MCHID_NOT_MATCH'],
  ])('is refused with %s', async (_name, change, status, code) => {
    const order = {
      appid: wechatpay.appid,
      mchid: wechatpay.mchid,
      description: '燕麦拿铁',
      out_trade_no: newReference(),
      notify_url: `${SHOP}/api/notify/wechatpay`,
      amount: { total: 990, currency: 'CNY' },
      ...change,
    }
    const post = client.post('v3/pay/transactions/native', order)
    await expect(post).rejects.toMatchObject({ response: { status, data: { code } } })
  })
})

describe('requests the sandbox does not believe', () => {
  test.each([
    ['another merchant’s key', { privateKeyPem: makePair().privateKey }],
    ['an unknown serial', { serial: 'ABCDEF' }],
    ['an unknown merchant', { mchid: '1900000000' }],
    ['a clock ten minutes slow', { now: () => new Date(Date.now() - 600_000) }],
  ])('%s', async (_name, change) => {
    const statuses: number[] = []
    const stranger = createWechatpay({
      ...config,
      ...change,
      fetch: async (...request) => {
        const response = await fetch(...request)
        statuses.push(response.status)
        return response
      },
    })
    const request = newRequest()
    expect((await stranger.start(request)).status).not.toBe('pending')
    expect(statuses).toEqual([401])
    expect(await channel.query(request)).toEqual({ status: 'pending', present: null })
    expect(await channel.close?.(request)).toBe('closed')
  })

  test('the same number for another amount', async () => {
    const request = newRequest()
    await channel.start(request)
    expect(await channel.start({ ...request, amountMinor: 991n })).toEqual({
      status: 'failed',
      reason: 'network_refused',
    })
  })
})

describe('answers we do not believe', () => {
  test('signed with another platform key: unknown', async () => {
    const stranger = createWechatpay({
      ...config,
      platformKeys: { [wechatpay.platformSerial]: makePair().publicKey },
    })
    const unknown = { status: 'unknown', cause: 'bad_answer' }
    const request = newRequest()
    expect(await stranger.start(request)).toEqual(unknown)
    expect(await stranger.query(request)).toEqual(unknown)
    expect(await stranger.close?.(request)).toBe('unknown')
  })

  test('an unsigned refusal ends a start and nothing else', async () => {
    const gateway = createServer((_request, response) => {
      response.writeHead(403, { 'content-type': 'application/json' })
      response.end('{"code":"NO_AUTH","message":"商户无权限"}')
    }).listen(0, '127.0.0.1')
    await once(gateway, 'listening')
    const { port } = gateway.address() as AddressInfo
    const refused = createWechatpay({ ...config, baseUrl: `http://127.0.0.1:${port}` })
    const request = newRequest()
    const refund = {
      ...request,
      refundReference: `${request.reference}a`,
      refundMinor: 1n,
      reason: '',
    }
    expect(await refused.start(request)).toEqual({ status: 'failed', reason: 'network_refused' })
    expect((await refused.query(request)).status).toBe('unknown')
    expect(await refused.close?.(request)).toBe('unknown')
    expect((await refused.refund?.(refund))?.status).toBe('unknown')
    gateway.close()
  })

  test('nobody there: unknown', async () => {
    const nowhere = createWechatpay({ ...config, baseUrl: 'http://127.0.0.1:1' })
    expect(await nowhere.start(newRequest())).toEqual({ status: 'unknown', cause: 'connection' })
  })
})

describe('the page between a phone’s browser and the app', () => {
  async function openH5(options: { referer?: string; request?: ReturnType<typeof newRequest> }) {
    const request = options.request ?? newRequest()
    const outcome = await channel.start(request)
    if (outcome.status !== 'pending' || outcome.present?.kind !== 'redirect') throw new Error('no')
    const headers = {
      'accept-language': 'en',
      ...(options.referer ? { referer: options.referer } : {}),
    }
    const response = await fetch(outcome.present.url, { headers })
    return { request, response, page: await response.text() }
  }

  test('shows the amount, is paid, and goes back where it was told to', async () => {
    const { request, response, page } = await openH5({ referer: `${SHOP}/` })
    expect(response.status).toBe(200)
    expect(page).toContain('¥9.90')
    const code = /name="code" value="(\w+)"/.exec(page)?.[1] ?? ''
    const paid = await fetch(new URL('/phone/h5', sandbox.url), {
      method: 'POST',
      body: new URLSearchParams({ code, choice: 'pay' }),
      redirect: 'manual',
    })
    expect(paid.status).toBe(303)
    expect(paid.headers.get('location')).toBe(`${SHOP}/pay/chk_1`)
    expect(await channel.query(request)).toMatchObject({ status: 'succeeded' })
  })

  test.each([
    ['no referer', {}],
    ['a referer that is not registered', { referer: 'https://elsewhere.example/' }],
    [
      'an order placed from another address',
      { referer: SHOP, request: { ...newRequest(), clientIp: '203.0.113.7' } },
    ],
    [
      'a way back to another site',
      { referer: SHOP, request: { ...newRequest(), returnUrl: 'https://elsewhere.example/' } },
    ],
  ])('is refused with %s', async (_name, options) => {
    const { response, page } = await openH5(options)
    expect(response.status).toBe(403)
    expect(page).not.toContain('name="code"')
  })
})

describe('the pretend phone', () => {
  test('pays a scanned code, and says so when asked again', async () => {
    const request = { ...newRequest(), flow: 'wechatpay.native' as const }
    const outcome = await channel.start(request)
    if (outcome.status !== 'pending' || outcome.present?.kind !== 'qr') throw new Error('no code')
    const code = outcome.present.payload
    const confirm = new URL('/phone/pay', sandbox.url)
    confirm.searchParams.set('code', code)
    expect(await (await fetch(confirm)).text()).toContain('燕麦拿铁')
    const choose = async (choice: string) => {
      const body = new URLSearchParams({ code, choice })
      const headers = { 'accept-language': 'en' }
      return (
        await fetch(new URL('/phone/pay', sandbox.url), { method: 'POST', body, headers })
      ).text()
    }
    expect(await choose('cancel')).toContain('Nothing was charged')
    expect(await channel.query(request)).toMatchObject({ status: 'pending' })
    expect(await choose('pay')).toContain('>Paid<')
    expect(await channel.query(request)).toMatchObject({ status: 'succeeded' })
    expect(await choose('pay')).toContain('already been paid')
  })

  test('does not know other codes', async () => {
    const response = await fetch(new URL('/phone/pay?code=https://elsewhere.example', sandbox.url))
    expect(response.status).toBe(404)
  })

  test('lets no other site press its buttons', async () => {
    const response = await fetch(new URL('/phone/pay', sandbox.url), {
      method: 'POST',
      body: new URLSearchParams({ code: 'x', choice: 'pay' }),
      headers: { origin: 'https://elsewhere.example' },
    })
    expect(response.status).toBe(403)
  })
})

test('killed with a notification still to send, it sends it once it is back', async () => {
  const inbox = await openInbox({ contentType: 'text/plain', body: '' })
  const databaseUrl = await testDatabase()
  const first = await startSandbox({ keys, databaseUrl, webUrl: SHOP })
  const request = newRequest()
  const notifyUrl = inbox.address(request.reference)
  await createWechatpay({ ...config, baseUrl: first.url }).start({ ...request, notifyUrl })
  await first.control('POST', '/control/scenarios', { name: 'late', seconds: 3_600 })
  await first.control('POST', '/control/pay', { reference: request.reference })
  await first.kill()
  const second = await startSandbox({ keys, databaseUrl, webUrl: SHOP })
  await second.control('POST', '/control/notify', {})
  const again = createWechatpay({ ...config, baseUrl: second.url })
  const notification = await again.readNotification?.(await inbox.next(request.reference))
  expect(notification).toMatchObject({ reference: request.reference, kind: 'payment' })
  expect(await again.query(request)).toMatchObject({ status: 'succeeded' })
  await second.stop()
  await inbox.close()
})
