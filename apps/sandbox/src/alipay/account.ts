import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'

/** The one merchant this sandbox has a contract with, and the network's own key. */
export type AlipayAccount = {
  readonly appId: string
  readonly sellerId: string
  readonly merchantKey: KeyObject
  readonly networkKey: KeyObject
  readonly sandboxUrl: string
}

export function readAlipayAccount(env: {
  readonly SANDBOX_URL: string
  readonly SANDBOX_ALIPAY_APP_ID: string
  readonly SANDBOX_ALIPAY_SELLER_ID: string
  readonly SANDBOX_ALIPAY_MERCHANT_PUBLIC_KEY: string
  readonly SANDBOX_ALIPAY_NETWORK_PRIVATE_KEY: string
}): AlipayAccount {
  return {
    appId: env.SANDBOX_ALIPAY_APP_ID,
    sellerId: env.SANDBOX_ALIPAY_SELLER_ID,
    merchantKey: createPublicKey(env.SANDBOX_ALIPAY_MERCHANT_PUBLIC_KEY),
    networkKey: createPrivateKey(env.SANDBOX_ALIPAY_NETWORK_PRIVATE_KEY),
    sandboxUrl: env.SANDBOX_URL,
  }
}
