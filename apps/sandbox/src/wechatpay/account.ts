import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'

/** The one merchant this sandbox has a contract with, and the network's own keys. */
export type WechatpayAccount = {
  readonly mchid: string
  readonly appid: string
  readonly apiV3Key: string
  /** The app's own secret, with which its server learns who is at a browser. */
  readonly appSecret: string | undefined
  readonly merchantSerial: string
  readonly merchantKey: KeyObject
  readonly platformSerial: string
  readonly platformKey: KeyObject
  readonly sandboxUrl: string
}

export function readWechatpayAccount(env: {
  readonly SANDBOX_URL: string
  readonly SANDBOX_WECHATPAY_MCHID: string
  readonly SANDBOX_WECHATPAY_APPID: string
  readonly SANDBOX_WECHATPAY_API_V3_KEY: string
  readonly SANDBOX_WECHATPAY_APP_SECRET?: string | undefined
  readonly SANDBOX_WECHATPAY_MERCHANT_SERIAL: string
  readonly SANDBOX_WECHATPAY_MERCHANT_PUBLIC_KEY: string
  readonly SANDBOX_WECHATPAY_PLATFORM_SERIAL: string
  readonly SANDBOX_WECHATPAY_PLATFORM_PRIVATE_KEY: string
}): WechatpayAccount {
  return {
    mchid: env.SANDBOX_WECHATPAY_MCHID,
    appid: env.SANDBOX_WECHATPAY_APPID,
    apiV3Key: env.SANDBOX_WECHATPAY_API_V3_KEY,
    appSecret: env.SANDBOX_WECHATPAY_APP_SECRET,
    merchantSerial: env.SANDBOX_WECHATPAY_MERCHANT_SERIAL,
    merchantKey: createPublicKey(env.SANDBOX_WECHATPAY_MERCHANT_PUBLIC_KEY),
    platformSerial: env.SANDBOX_WECHATPAY_PLATFORM_SERIAL,
    platformKey: createPrivateKey(env.SANDBOX_WECHATPAY_PLATFORM_PRIVATE_KEY),
    sandboxUrl: env.SANDBOX_URL,
  }
}
