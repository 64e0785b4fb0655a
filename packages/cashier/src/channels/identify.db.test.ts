import { testDatabase } from '@onetill/db/testing'
import { afterAll, describe, expect, test } from 'vitest'
import { createAlipay } from './alipay/channel'
import type { PayerLookup } from './channel'
import { makeKeys } from './channel-contract.keys'
import { startSandbox } from './channel-contract.sandbox'
import { createWechatpay } from './wechatpay/channel'

const SHOP = 'http://shop.localhost:4310'
const RETURN = `${SHOP}/api/identify/return`
const STATE = 'a1'.repeat(16)
const keys = makeKeys()
const sandbox = await startSandbox({ keys, databaseUrl: await testDatabase(), webUrl: SHOP })
afterAll(sandbox.stop)

function wechat(change: { appid?: string; appSecret?: string; apiUrl?: string } = {}): PayerLookup {
  const { wechatpay } = keys
  const channel = createWechatpay({
    ...wechatpay,
    appid: change.appid ?? wechatpay.appid,
    baseUrl: sandbox.url,
    privateKeyPem: wechatpay.merchant.privateKey,
    platformKeys: { [wechatpay.platformSerial]: wechatpay.platform.publicKey },
    oauth: {
      appSecret: change.appSecret ?? wechatpay.appSecret,
      pageUrl: sandbox.url,
      apiUrl: change.apiUrl ?? sandbox.url,
    },
    fetch,
    now: () => new Date(),
  })
  if (!channel.identify) throw new Error('no lookup')
  return channel.identify
}

function alipay(appId = keys.alipay.appId): PayerLookup {
  const channel = createAlipay({
    ...keys.alipay,
    appId,
    baseUrl: sandbox.url,
    oauthUrl: sandbox.url,
    privateKeyPem: keys.alipay.merchant.privateKey,
    alipayPublicKeyPem: keys.alipay.network.publicKey,
    fetch,
    now: () => new Date(),
  })
  if (!channel.identify) throw new Error('no lookup')
  return channel.identify
}

/** A browser that the network sends straight back; it keeps the network's own cookie. */
async function visit(address: string, cookie = '') {
  const answer = await fetch(address, { redirect: 'manual', headers: { cookie } })
  const back = answer.headers.get('location')
  return {
    status: answer.status,
    path: back && new URL(back).origin + new URL(back).pathname,
    answer: back ? Object.fromEntries(new URL(back).searchParams) : {},
    cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie,
  }
}

describe.each([
  ['wechatpay', () => wechat()],
  ['alipay', () => alipay()],
])('%s tells who is at the browser', (channel, make) => {
  test('the same person by the same id, silently, with the state untouched', async () => {
    const lookup = make()
    expect(lookup.realm).toMatch(new RegExp(`^${channel}:\\w+$`))
    const first = await visit(lookup.address(RETURN, STATE))
    expect(first).toMatchObject({ status: 302, path: RETURN, answer: { state: STATE } })
    const known = await lookup.redeem(first.answer)
    expect(known).toEqual({ status: 'known', openid: expect.stringMatching(/^o\S{27}$/) })
    const again = await visit(lookup.address(RETURN, STATE), first.cookie)
    expect(await lookup.redeem(again.answer)).toEqual(known)
    const other = await visit(lookup.address(RETURN, STATE))
    expect(await lookup.redeem(other.answer)).not.toEqual(known)
  })

  test('a code is good once, and nothing else is good at all', async () => {
    const lookup = make()
    const { answer } = await visit(lookup.address(RETURN, STATE))
    expect(await lookup.redeem(answer)).toMatchObject({ status: 'known' })
    expect(await lookup.redeem(answer)).toEqual({ status: 'refused' })
    expect(await lookup.redeem({ code: 'made-up', auth_code: 'made-up' })).toEqual({
      status: 'refused',
    })
    expect(await lookup.redeem({ state: STATE })).toEqual({ status: 'refused' })
  })

  test('sends nobody to a site that isn’t registered', async () => {
    const away = await visit(make().address('https://elsewhere.example/return', STATE))
    expect(away).toMatchObject({ status: 400, path: null })
  })
})

test('an app that the network doesn’t know is turned away at the door', async () => {
  expect(await visit(wechat({ appid: 'wx0000' }).address(RETURN, STATE))).toMatchObject({
    status: 400,
  })
  expect(await visit(alipay('2021').address(RETURN, STATE))).toMatchObject({ status: 400 })
})

test('a code of one app is worth nothing to another, nor with another secret', async () => {
  const { answer } = await visit(wechat().address(RETURN, STATE))
  expect(await wechat({ appid: 'wx0000' }).redeem(answer)).toEqual({ status: 'refused' })
  expect(await wechat({ appSecret: 'guessed' }).redeem(answer)).toEqual({ status: 'refused' })
  expect(await wechat().redeem(answer)).toMatchObject({ status: 'known' })
})

test('a network that can’t be reached is unknown, not a refusal', async () => {
  const lookup = wechat({ apiUrl: 'http://127.0.0.1:1' })
  expect(await lookup.redeem({ code: 'any' })).toEqual({ status: 'unknown', cause: 'connection' })
})
