import { Writable } from 'node:stream'
import { createAlipay, createWechatpay } from '@onetill/cashier/channels'
import { makeKeys } from '@onetill/cashier/testing'
import pino from 'pino'
import { describe, expect, it } from 'vitest'
import { codeOf } from './http/error-codes'
import { SECRET_FIELDS } from './secret-fields'

const keys = makeKeys()
const { wechatpay, alipay } = keys
const NOWHERE = 'http://127.0.0.1:4198'
const now = () => new Date()
const ofWechatpay = {
  ...{ baseUrl: NOWHERE, mchid: wechatpay.mchid, appid: wechatpay.appid, serial: wechatpay.serial },
  ...{ privateKeyPem: wechatpay.merchant.privateKey, apiV3Key: wechatpay.apiV3Key },
  platformKeys: { [wechatpay.platformSerial]: wechatpay.platform.publicKey },
  ...{ fetch, now, timeoutMs: 200 },
}
const ofAlipay = {
  ...{ baseUrl: NOWHERE, appId: alipay.appId, sellerId: alipay.sellerId },
  ...{ privateKeyPem: alipay.merchant.privateKey, alipayPublicKeyPem: alipay.network.publicKey },
  ...{ fetch, now, timeoutMs: 200 },
}

/** Any line of a private key gives it away, and so does the API v3 key. */
const SECRETS = [
  wechatpay.apiV3Key,
  ...[wechatpay.merchant.privateKey, alipay.merchant.privateKey].flatMap((pem) =>
    pem.split('\n').filter((line) => line.length > 30 && !line.startsWith('-----')),
  ),
]

/** All that would be written down or sent out about something that went wrong. */
function tellAll(error: unknown, about: object = {}): string {
  const lines: string[] = []
  const sink = new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk))
      done()
    },
  })
  const log = pino({ redact: { paths: SECRET_FIELDS, censor: '[redacted]' } }, sink)
  log.error({ err: error, ...about }, 'unexpected error')
  return lines.join('') + JSON.stringify(codeOf(error)) + String(error)
}

function expectSecretFree(text: string): void {
  for (const secret of SECRETS) expect(text).not.toContain(secret)
}

describe('credentials stay where they are', () => {
  it.each([
    ['a private key cut short', { privateKeyPem: wechatpay.merchant.privateKey.slice(0, 300) }],
    ['a private key where a certificate belongs', { platformKeys: { A: wechatpay.apiV3Key } }],
    ['no key at all', { privateKeyPem: wechatpay.apiV3Key }],
  ])('as WeChat Pay is set up with %s', (_, change) => {
    const error = caught(() => createWechatpay({ ...ofWechatpay, ...change }))
    expectSecretFree(tellAll(error))
  })

  it('as Alipay is set up with half a key', () => {
    const privateKeyPem = alipay.merchant.privateKey.slice(0, 300)
    expectSecretFree(tellAll(caught(() => createAlipay({ ...ofAlipay, privateKeyPem }))))
  })

  it('as networks can’t be reached and as their notifications are forged', async () => {
    for (const channel of [createWechatpay(ofWechatpay), createAlipay(ofAlipay)]) {
      const outcome = await channel.query({ reference: 'r', amountMinor: 1n, currency: 'CNY' })
      expect(outcome).toEqual({ status: 'unknown', cause: 'unreachable' })
      const error = await channel
        .readNotification?.({ headers: {}, body: 'sign=x&sign_type=RSA2' })
        .catch((thrown: unknown) => thrown)
      expectSecretFree(tellAll(error))
      const bill = await channel.bill?.('2026-01-01').catch((thrown: unknown) => thrown)
      expectSecretFree(tellAll(bill))
    }
  })

  it('even when somebody logs the configuration itself, or hangs it on an error', () => {
    const error = Object.assign(new Error('no'), { config: ofWechatpay })
    expectSecretFree(tellAll(error, { config: ofWechatpay, wechatpay: ofWechatpay, ...ofAlipay }))
  })
})

function caught(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}
