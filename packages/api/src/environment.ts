import type { WechatOauth } from '@onetill/cashier/channels'
import { z } from 'zod'
import { readClientKeys } from './client-keys'
import type { ServicesConfig } from './config'

const secret = z.string().min(32)
const pem = z.string().transform((text) => text.replaceAll('\\n', '\n'))

/** The variables that web and worker share; an app's `env.ts` reads them, this says what they must look like. */
export const servicesEnvironment = {
  ONETILL_ENV: z.enum(['demo', 'test', 'production']).default('demo'),
  DATABASE_URL: z.url(),
  DATABASE_READ_URL: z.url().optional(),
  WEB_URL: z.url().default('http://localhost:3000'),
  SANDBOX_URL: z.url().default('http://localhost:3001'),
  SEAL_KEY: z.string().regex(/^[0-9a-f]{64}$/),
  LINK_SECRET: secret,
  /** What our native apps sign with: `id:secret`, several with commas. Without any, no client is attested. */
  CLIENT_KEYS: z.string().optional(),
  /** Multiplies the rate limits; only for load tests on this machine. */
  RATE_LIMIT_FACTOR: z.coerce.number().int().min(1).default(1),
  SMTP_URL: z.url().optional(),
  SMTP_FROM: z.string().optional(),
  S3_ENDPOINT: z.url().optional(),
  S3_REGION: z.string().optional(),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  WECHATPAY_BASE_URL: z.url().optional(),
  WECHATPAY_MCHID: z.string().optional(),
  WECHATPAY_APPID: z.string().optional(),
  WECHATPAY_SERIAL: z.string().optional(),
  WECHATPAY_PRIVATE_KEY: pem.optional(),
  WECHATPAY_API_V3_KEY: z.string().length(32).optional(),
  WECHATPAY_APP_SECRET: z.string().optional(),
  WECHATPAY_OAUTH_PAGE_URL: z.url().default('https://open.weixin.qq.com'),
  WECHATPAY_OAUTH_API_URL: z.url().default('https://api.weixin.qq.com'),
  WECHATPAY_PLATFORM_SERIAL: z.string().optional(),
  WECHATPAY_PLATFORM_PUBLIC_KEY: pem.optional(),
  ALIPAY_BASE_URL: z.url().optional(),
  ALIPAY_OAUTH_URL: z.url().default('https://openauth.alipay.com'),
  ALIPAY_APP_ID: z.string().optional(),
  ALIPAY_SELLER_ID: z.string().optional(),
  ALIPAY_PRIVATE_KEY: pem.optional(),
  ALIPAY_PUBLIC_KEY: pem.optional(),
  STRIPE_BASE_URL: z.url().optional(),
  STRIPE_SECRET_KEY: z.string().optional(),
  STRIPE_PUBLISHABLE_KEY: z.string().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().optional(),
  STRIPE_SCRIPT_URL: z.url().default('https://js.stripe.com/v3/'),
  /** The first day whose network bills are compared by themselves. */
  BILLS_SINCE: z.iso.date().optional(),
  BANK_BASE_URL: z.url().optional(),
  BANK_CLIENT: z.string().optional(),
  BANK_PRIVATE_KEY: pem.optional(),
  BANK_PUBLIC_KEY: pem.optional(),
}
const shape = z.object(servicesEnvironment)
export type ServicesEnvironment = z.output<typeof shape>

/** What the services are wired with, from a checked environment. Half a contract is no contract. */
export function toServicesConfig(env: ServicesEnvironment): ServicesConfig {
  const doubts = env.ONETILL_ENV === 'production' ? unfitForProduction(env) : []
  if (doubts.length > 0) throw new Error(`Not fit for production: ${doubts.join('; ')}`)
  return {
    databaseUrl: env.DATABASE_URL,
    databaseReadUrl: env.DATABASE_READ_URL,
    webUrl: env.WEB_URL.replace(/\/$/, ''),
    sealKey: env.SEAL_KEY,
    limitFactor: env.RATE_LIMIT_FACTOR,
    clientKeys: readClientKeys(env.CLIENT_KEYS),
    lab: env.ONETILL_ENV === 'production' ? undefined : { sandboxUrl: env.SANDBOX_URL },
    smtp: env.SMTP_URL ? { url: env.SMTP_URL, from: env.SMTP_FROM ?? 'Onetill' } : undefined,
    s3: readS3(env),
    wechatpay: readWechatpay(env),
    alipay: readAlipay(env),
    stripe: readStripe(env),
    billsSince: env.BILLS_SINCE,
    bank: readBank(env),
  }
}

/** What a production system must not run on: money that is played, or a database that nobody backs up. */
export function unfitForProduction(env: ServicesEnvironment): string[] {
  const networks = {
    WECHATPAY_BASE_URL: env.WECHATPAY_BASE_URL,
    ALIPAY_BASE_URL: env.ALIPAY_BASE_URL,
    WECHATPAY_OAUTH_PAGE_URL: env.WECHATPAY_OAUTH_PAGE_URL,
    WECHATPAY_OAUTH_API_URL: env.WECHATPAY_OAUTH_API_URL,
    ALIPAY_OAUTH_URL: env.ALIPAY_OAUTH_URL,
    STRIPE_BASE_URL: env.STRIPE_BASE_URL,
    STRIPE_SCRIPT_URL: env.STRIPE_SCRIPT_URL,
    BANK_BASE_URL: env.BANK_BASE_URL,
  }
  const played = Object.entries(networks)
    .filter(([, url]) => url !== undefined && (isLoopback(url) || url === env.SANDBOX_URL))
    .map(([name]) => `${name} leads to a sandbox`)
  const plain = env.WEB_URL.startsWith('https:') ? [] : ['WEB_URL is not https']
  const raised = env.RATE_LIMIT_FACTOR === 1 ? [] : ['RATE_LIMIT_FACTOR loosens the limits']
  const tests = Object.entries({
    STRIPE_SECRET_KEY: env.STRIPE_SECRET_KEY,
    STRIPE_PUBLISHABLE_KEY: env.STRIPE_PUBLISHABLE_KEY,
  })
    .filter(([, key]) => key !== undefined && /^(sk|pk|rk)_test_/.test(key))
    .map(([name]) => `${name} is a test key`)
  return [...played, ...tests, ...plain, ...raised]
}

function isLoopback(url: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname)
}

function readS3(env: ServicesEnvironment): ServicesConfig['s3'] {
  const { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return undefined
  return {
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET,
    region: env.S3_REGION ?? 'auto',
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  }
}

function readWechatpay(env: ServicesEnvironment): ServicesConfig['wechatpay'] {
  const baseUrl = env.WECHATPAY_BASE_URL
  const { WECHATPAY_MCHID: mchid, WECHATPAY_APPID: appid, WECHATPAY_SERIAL: serial } = env
  const { WECHATPAY_PRIVATE_KEY: privateKeyPem, WECHATPAY_API_V3_KEY: apiV3Key } = env
  const { WECHATPAY_PLATFORM_SERIAL: platform, WECHATPAY_PLATFORM_PUBLIC_KEY: platformKey } = env
  if (!baseUrl || !mchid || !appid || !serial || !privateKeyPem || !apiV3Key) return undefined
  if (!platform || !platformKey) return undefined
  const platformKeys = { [platform]: platformKey }
  const oauth = readWechatOauth(env)
  return { baseUrl, mchid, appid, serial, privateKeyPem, apiV3Key, platformKeys, oauth }
}

function readWechatOauth(env: ServicesEnvironment): WechatOauth | undefined {
  if (!env.WECHATPAY_APP_SECRET) return undefined
  const { WECHATPAY_OAUTH_PAGE_URL: pageUrl, WECHATPAY_OAUTH_API_URL: apiUrl } = env
  return { appSecret: env.WECHATPAY_APP_SECRET, pageUrl, apiUrl }
}

function readAlipay(env: ServicesEnvironment): ServicesConfig['alipay'] {
  const { ALIPAY_BASE_URL: baseUrl, ALIPAY_APP_ID: appId, ALIPAY_SELLER_ID: sellerId } = env
  const { ALIPAY_PRIVATE_KEY: privateKeyPem, ALIPAY_PUBLIC_KEY: alipayPublicKeyPem } = env
  if (!baseUrl || !appId || !sellerId || !privateKeyPem || !alipayPublicKeyPem) return undefined
  const oauthUrl = env.ALIPAY_OAUTH_URL
  return { baseUrl, appId, sellerId, privateKeyPem, alipayPublicKeyPem, oauthUrl }
}

function readStripe(env: ServicesEnvironment): ServicesConfig['stripe'] {
  const { STRIPE_BASE_URL: baseUrl, STRIPE_SECRET_KEY: secretKey } = env
  const { STRIPE_PUBLISHABLE_KEY: publishableKey, STRIPE_WEBHOOK_SECRET: webhookSecret } = env
  if (!baseUrl || !secretKey || !publishableKey || !webhookSecret) return undefined
  return { baseUrl, secretKey, publishableKey, webhookSecret, scriptUrl: env.STRIPE_SCRIPT_URL }
}

function readBank(env: ServicesEnvironment): ServicesConfig['bank'] {
  const { BANK_BASE_URL: baseUrl, BANK_CLIENT: client } = env
  const { BANK_PRIVATE_KEY: privateKeyPem, BANK_PUBLIC_KEY: bankPublicKeyPem } = env
  if (!baseUrl || !client || !privateKeyPem || !bankPublicKeyPem) return undefined
  return { baseUrl, client, privateKeyPem, bankPublicKeyPem }
}
