import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { OnetillError } from '@onetill/contract'
import { describe, expect, test } from 'vitest'
import { Aes, Formatter, Rsa } from 'wechatpay-axios-plugin'
import { openNotification } from './notification'
import { openResource } from './resource'
import sealed from './samples/sealed-resource.json'
import signed from './samples/signed-answer.json'
import { authorization, isFromNetwork, requestText, SCHEME, signText } from './signature'

const SERIAL = signed.headers['wechatpay-serial']
const keys = new Map([[SERIAL, createPublicKey(signed.publicKeyPem)]])
const at = (seconds: number) => new Date((1_722_850_421 + seconds) * 1000)
const answer = (headers: Record<string, string> = {}, body = signed.body) => ({
  headers: { ...signed.headers, ...headers },
  body,
})

describe('the text under a request', () => {
  // The example of https://pay.weixin.qq.com/doc/v3/merchant/4012365336
  test('is the documented one', () => {
    const stamp = { timestamp: '1554208460', nonce: '593BEC0C930BF1AFEB40B4A08C8FB242' }
    const request = { method: 'GET', path: '/v3/certificates', body: '', ...stamp }
    expect(requestText(request)).toBe(
      'GET\n/v3/certificates\n1554208460\n593BEC0C930BF1AFEB40B4A08C8FB242\n\n',
    )
  })
})

describe('an answer signed by OpenSSL', () => {
  test.each([-300, 0, 300])('holds %d seconds later', (seconds) => {
    expect(isFromNetwork(answer(), keys, at(seconds))).toBe(true)
  })

  test.each([-301, 301])('is refused %d seconds later', (seconds) => {
    expect(isFromNetwork(answer(), keys, at(seconds))).toBe(false)
  })

  test.each([
    ['an unknown serial', answer({ 'wechatpay-serial': 'OTHER' })],
    ['a changed timestamp', answer({ 'wechatpay-timestamp': '1722850422' })],
    ['a timestamp that is no number', answer({ 'wechatpay-timestamp': '1722850421x' })],
    ['a changed nonce', answer({ 'wechatpay-nonce': 'other' })],
    ['a missing nonce', answer({ 'wechatpay-nonce': '' })],
    ['another signature', answer({ 'wechatpay-signature': 'AAAA' })],
    ['the network’s own probe', answer({ 'wechatpay-signature': 'WECHATPAY/SIGNTEST/abc' })],
    ['one byte changed', answer({}, signed.body.replace('Iz1', 'Iz2'))],
    ['a space added', answer({}, `${signed.body} `)],
    ['no headers at all', { headers: {}, body: signed.body }],
  ])('is refused with %s', (_name, forged) => {
    expect(isFromNetwork(forged, keys, at(0))).toBe(false)
  })
})

describe('a resource sealed elsewhere', () => {
  test('opens to the text that was sealed', () => {
    expect(openResource(sealed.resource, sealed.apiV3Key)).toBe(sealed.text)
  })

  test.each([
    ['one bit changed', { ciphertext: flipFirstBit(sealed.resource.ciphertext) }],
    ['the end cut off', { ciphertext: sealed.resource.ciphertext.slice(0, -8) }],
    ['only a few bytes left', { ciphertext: sealed.resource.ciphertext.slice(0, 8) }],
    ['nothing left', { ciphertext: '' }],
    ['another nonce', { nonce: 'fdasflkja485' }],
    ['other associated data', { associated_data: 'refund' }],
  ])('stays shut with %s', (_name, change) => {
    expect(() => openResource({ ...sealed.resource, ...change }, sealed.apiV3Key)).toThrow()
  })

  test('stays shut under another merchant’s key', () => {
    expect(() => openResource(sealed.resource, 'x'.repeat(32))).toThrow()
  })
})

describe('wechatpay-axios-plugin, written by others', () => {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const stamp = { timestamp: '1722850421', nonce: 'd824f2e086d3c1df967785d13fcd22ef' }
  const body = JSON.stringify({ description: '手冲咖啡豆', amount: { total: 100 } })

  test('verifies what we sign', () => {
    const path = '/v3/pay/transactions/native'
    const ours = signText(requestText({ method: 'POST', path, body, ...stamp }), pair.privateKey)
    const theirs = Formatter.request('POST', path, stamp.timestamp, stamp.nonce, body)
    expect(Rsa.verify(theirs, ours, pair.publicKey)).toBe(true)
    expect(authorization({ mchid: '1900007291', serial: SERIAL }, stamp, ours)).toBe(
      Formatter.authorization('1900007291', stamp.nonce, ours, stamp.timestamp, SERIAL),
    )
    expect(SCHEME).toBe('WECHATPAY2-SHA256-RSA2048')
  })

  test('signs what we accept', () => {
    const text = Formatter.response(stamp.timestamp, stamp.nonce, body)
    const headers = {
      'wechatpay-timestamp': stamp.timestamp,
      'wechatpay-nonce': stamp.nonce,
      'wechatpay-serial': SERIAL,
      'wechatpay-signature': Rsa.sign(text, pair.privateKey),
    }
    const theirs = new Map([[SERIAL, pair.publicKey]])
    expect(isFromNetwork({ headers, body }, theirs, at(0))).toBe(true)
  })

  test('seals what we open', () => {
    const theirs = Aes.AesGcm.encrypt(body, sealed.apiV3Key, 'fdasflkja484', 'transaction')
    const resource = { ciphertext: theirs, nonce: 'fdasflkja484', associated_data: 'transaction' }
    expect(openResource(resource, sealed.apiV3Key)).toBe(body)
  })
})

describe('a notification', () => {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const platformKeys = new Map([[SERIAL, pair.publicKey]])
  const account = { mchid: '1900007291', apiV3Key: sealed.apiV3Key, platformKeys }

  test('is opened', () => {
    expect(openNotification(notify({}), account, at(0))).toMatchObject({
      kind: 'payment',
      eventId: 'EV-2018022511223320873',
      outcome: { status: 'succeeded', evidence: { amountMinor: 100n } },
    })
  })

  test.each([
    ['well signed, but cut short', { ciphertext: sealed.resource.ciphertext.slice(0, -8) }],
    ['well signed, but of another algorithm', { algorithm: 'AEAD_AES_128_GCM' }],
    [
      'well signed, but with a bit changed inside',
      { ciphertext: flipFirstBit(sealed.resource.ciphertext) },
    ],
  ])('%s is refused', (_name, change) => {
    expectRefusal(() => openNotification(notify(change), account, at(0)))
  })

  test('for another merchant is refused', () => {
    expectRefusal(() => openNotification(notify({}), { ...account, mchid: '1900000000' }, at(0)))
  })

  test('well signed, but no JSON, is refused', () => {
    expectRefusal(() => openNotification(sign('<xml/>'), account, at(0)))
  })

  test('old is refused', () => {
    expectRefusal(() => openNotification(notify({}), account, at(301)))
  })

  function notify(change: Record<string, string>) {
    return sign(
      JSON.stringify({
        id: 'EV-2018022511223320873',
        create_time: '2024-08-05T17:33:41+08:00',
        resource_type: 'encrypt-resource',
        event_type: 'TRANSACTION.SUCCESS',
        summary: '支付成功',
        resource: { ...sealed.resource, ...change },
      }),
    )
  }

  function sign(body: string) {
    const { 'wechatpay-timestamp': timestamp, 'wechatpay-nonce': nonce } = signed.headers
    const signature = Rsa.sign(Formatter.response(timestamp, nonce, body), pair.privateKey)
    return { headers: { ...signed.headers, 'wechatpay-signature': signature }, body }
  }
})

function flipFirstBit(base64: string): string {
  const bytes = Buffer.from(base64, 'base64')
  bytes[0] = (bytes[0] ?? 0) ^ 1
  return bytes.toString('base64')
}

function expectRefusal(work: () => unknown): void {
  expect(work).toThrow(OnetillError)
  expect(work).toThrow('signature_invalid')
}
