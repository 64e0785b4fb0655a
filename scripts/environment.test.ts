import { describe, expect, it } from 'vitest'
import { composeEnvironment, missingInProduction } from './environment.mjs'

const pair = { publicKey: 'public', privateKey: 'private' }
const secrets = {
  authSecret: 'auth',
  sealKey: 'seal',
  linkSecret: 'link',
  wechatpay: {
    mchid: '1',
    appid: 'wx',
    apiV3Key: 'v3',
    merchant: { serial: 'M', publicKey: 'merchant public', privateKey: 'merchant private' },
    platform: { serial: 'P', publicKey: 'platform public', privateKey: 'platform private' },
  },
  alipay: { appId: '2', sellerId: '3', merchant: pair, network: pair },
  bank: { client: 'ONETILL1', company: pair, bank: pair },
  stripe: { secretKey: 'sk', publishableKey: 'pk', webhookSecret: 'wh' },
}
const databases = { url: 'postgresql://ours', sandboxUrl: 'postgresql://theirs' }
const compose = (own: Record<string, string>, made: typeof secrets | undefined = secrets) =>
  composeEnvironment({ own, secrets: made, databases })

describe('the environment of a demo', () => {
  it('gives both ends of a network the halves that belong together', () => {
    const { web, sandbox } = compose({})
    expect(web.WECHATPAY_PRIVATE_KEY).toBe('merchant private')
    expect(web.WECHATPAY_PLATFORM_PUBLIC_KEY).toBe('platform public')
    expect(sandbox.SANDBOX_WECHATPAY_MERCHANT_PUBLIC_KEY).toBe('merchant public')
    expect(sandbox.SANDBOX_WECHATPAY_PLATFORM_PRIVATE_KEY).toBe('platform private')
  })

  it('tells the outside world none of our secrets', () => {
    const { sandbox, microshop } = compose({
      DATABASE_URL: 'postgresql://ours',
      AUTH_SECRET: 'mine',
    })
    for (const outside of [sandbox, microshop]) {
      const values = Object.values(outside)
      for (const secret of ['postgresql://ours', 'mine', 'seal', 'link', 'merchant private']) {
        expect(values).not.toContain(secret)
      }
    }
  })

  it('lets what is set win, and makes up no half of a real contract', () => {
    const { web } = compose({ WECHATPAY_MCHID: '99', SEAL_KEY: 'mine', WEB_PORT: '80' })
    expect(web).toMatchObject({ WECHATPAY_MCHID: '99', SEAL_KEY: 'mine', PORT: '80' })
    expect(web.WECHATPAY_BASE_URL).toBeUndefined()
    expect(web.STRIPE_BASE_URL).toBe('http://localhost:3001')
  })
})

describe('the environment of production', () => {
  it('holds nothing made up', () => {
    const { web } = compose({ ONETILL_ENV: 'production', SEAL_KEY: 'mine' }, undefined)
    expect(web.SEAL_KEY).toBe('mine')
    expect(web.AUTH_SECRET).toBeUndefined()
    expect(Object.keys(web).filter((name) => /^(WECHATPAY|ALIPAY|STRIPE)_/.test(name))).toEqual([])
  })

  it('names what is missing', () => {
    const own = { DATABASE_URL: 'a', WEB_URL: 'b', AUTH_SECRET: 'c', SEAL_KEY: 'd' }
    expect(missingInProduction(own)).toEqual(['LINK_SECRET'])
  })
})
