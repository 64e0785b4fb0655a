import { describe, expect, it } from 'vitest'
import { type ServicesEnvironment, toServicesConfig, unfitForProduction } from './environment'

const fit: ServicesEnvironment = {
  ONETILL_ENV: 'production',
  DATABASE_URL: 'postgresql://db.example/onetill',
  WEB_URL: 'https://shop.example',
  SANDBOX_URL: 'https://sandbox.example',
  SEAL_KEY: 'a'.repeat(64),
  LINK_SECRET: 'b'.repeat(32),
  RATE_LIMIT_FACTOR: 1,
  STRIPE_SCRIPT_URL: 'https://js.stripe.com/v3/',
  WECHATPAY_BASE_URL: 'https://api.mch.weixin.qq.com',
  WECHATPAY_OAUTH_PAGE_URL: 'https://open.weixin.qq.com',
  WECHATPAY_OAUTH_API_URL: 'https://api.weixin.qq.com',
  ALIPAY_OAUTH_URL: 'https://openauth.alipay.com',
}

describe('production refuses to start on anything played', () => {
  it('a real network over https is fine', () => {
    expect(unfitForProduction(fit)).toEqual([])
  })
  const unfit: [string, Partial<ServicesEnvironment>][] = [
    ['a network on this machine', { WECHATPAY_BASE_URL: 'http://localhost:3001' }],
    ['a network on a loopback address', { ALIPAY_BASE_URL: 'http://127.0.0.2:3001' }],
    ['openids from this machine', { WECHATPAY_OAUTH_API_URL: 'http://localhost:3001' }],
    ['the sandbox itself', { WECHATPAY_BASE_URL: 'https://sandbox.example' }],
    ['Stripe on this machine', { STRIPE_BASE_URL: 'http://localhost:3001' }],
    ['a card form from the sandbox', { STRIPE_SCRIPT_URL: 'http://localhost:3001/v3/' }],
    ['a test key', { STRIPE_SECRET_KEY: 'sk_test_1' }],
    ['a restricted test key', { STRIPE_SECRET_KEY: 'rk_test_1' }],
    ['a public test key', { STRIPE_PUBLISHABLE_KEY: 'pk_test_1' }],
    ['a site without https', { WEB_URL: 'http://shop.example' }],
    ['loosened limits', { RATE_LIMIT_FACTOR: 50 }],
  ]
  it.each(unfit)('%s', (_, change) => {
    expect(unfitForProduction({ ...fit, ...change })).toHaveLength(1)
    expect(() => toServicesConfig({ ...fit, ...change })).toThrow('Not fit for production')
  })
  it('the demo may run on all of it', () => {
    expect(() =>
      toServicesConfig({ ...fit, ONETILL_ENV: 'demo', WEB_URL: 'http://localhost:3000' }),
    ).not.toThrow()
  })
})
