import { randomBytes } from 'node:crypto'
import { testDatabase } from '@onetill/db/testing'
import { afterAll } from 'vitest'
import { makeKeys } from '../channel-contract.keys'
import { startSandbox } from '../channel-contract.sandbox'
import { createWechatpay, type WechatpayConfig } from './channel'

// What the tests of this one network play on: a sandbox of their own and a merchant with a contract there.

export const SHOP = 'http://shop.localhost:4310'
export const keys = makeKeys()
export const sandbox = await startSandbox({ keys, databaseUrl: await testDatabase(), webUrl: SHOP })
afterAll(sandbox.stop)

const { wechatpay } = keys
export const config: WechatpayConfig = {
  ...wechatpay,
  baseUrl: sandbox.url,
  privateKeyPem: wechatpay.merchant.privateKey,
  platformKeys: { [wechatpay.platformSerial]: wechatpay.platform.publicKey },
  fetch,
  now: () => new Date(),
}
export const channel = createWechatpay(config)
export const newReference = () => randomBytes(12).toString('hex')
export const newRequest = (reference = newReference()) => ({
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
