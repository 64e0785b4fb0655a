import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { testDatabase } from '@onetill/db/testing'
import { describe, expect, test } from 'vitest'
import Wechatpay from 'wechatpay-axios-plugin'
import { makePair } from '../channel-contract.keys'
import { openInbox, startSandbox } from '../channel-contract.sandbox'
import { createWechatpay } from './channel'
import { channel, config, keys, newReference, newRequest, SHOP, sandbox } from './wechatpay.stage'

const { wechatpay } = keys

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
