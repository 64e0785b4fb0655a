import { createAlipay } from './alipay/channel'
import type { PaymentChannel } from './channel'
import type { Keys } from './channel-contract.keys'
import { createStripe } from './stripe/channel'
import { createWechatpay } from './wechatpay/channel'

/** Every network's channel, made of nothing but the sandbox's address and the merchant's half of the keys. */
export function makeChannels(
  baseUrl: string,
  { wechatpay, alipay, stripe }: Keys,
  timeoutMs = 5_000,
): readonly PaymentChannel[] {
  return [
    createWechatpay({
      ...wechatpay,
      baseUrl,
      privateKeyPem: wechatpay.merchant.privateKey,
      platformKeys: { [wechatpay.platformSerial]: wechatpay.platform.publicKey },
      oauth: { appSecret: wechatpay.appSecret, pageUrl: baseUrl, apiUrl: baseUrl },
      fetch,
      now: () => new Date(),
      timeoutMs,
    }),
    createAlipay({
      ...alipay,
      baseUrl,
      oauthUrl: baseUrl,
      privateKeyPem: alipay.merchant.privateKey,
      alipayPublicKeyPem: alipay.network.publicKey,
      fetch,
      now: () => new Date(),
      timeoutMs,
    }),
    createStripe({
      ...stripe,
      baseUrl,
      scriptUrl: new URL('/v3/', baseUrl).href,
      fetch,
      now: () => new Date(),
      timeoutMs,
    }),
  ]
}
