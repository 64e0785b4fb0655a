import { generateKeyPairSync, randomBytes } from 'node:crypto'

export type Pair = { readonly publicKey: string; readonly privateKey: string }

/** Both ends of one contract with every network, made up for one run. */
export type Keys = {
  readonly wechatpay: {
    readonly mchid: string
    readonly appid: string
    readonly apiV3Key: string
    readonly appSecret: string
    readonly serial: string
    readonly merchant: Pair
    readonly platformSerial: string
    readonly platform: Pair
  }
  readonly alipay: {
    readonly appId: string
    readonly sellerId: string
    readonly merchant: Pair
    readonly network: Pair
  }
  readonly stripe: {
    readonly secretKey: string
    readonly publishableKey: string
    readonly webhookSecret: string
  }
}

export function makeKeys(): Keys {
  return {
    wechatpay: {
      mchid: '1900007291',
      appid: 'wxd678efh567hg6787',
      apiV3Key: randomBytes(16).toString('hex'),
      appSecret: randomBytes(16).toString('hex'),
      serial: serial(),
      merchant: makePair(),
      platformSerial: serial(),
      platform: makePair(),
    },
    alipay: {
      appId: '2021000122671080',
      sellerId: '2088102146225135',
      merchant: makePair(),
      network: makePair(),
    },
    stripe: {
      secretKey: `sk_test_${secret()}`,
      publishableKey: `pk_test_${secret()}`,
      webhookSecret: `whsec_${secret()}`,
    },
  }
}

export function makePair(): Pair {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
}

function secret(): string {
  return randomBytes(16).toString('hex')
}

function serial(): string {
  return randomBytes(20).toString('hex').toUpperCase()
}
