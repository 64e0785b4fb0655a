import { createEnv } from '@t3-oss/env-core'
import { z } from 'zod'

/** Keys travel through the environment on one line, with `\n` spelt out. */
const zPem = z
  .string()
  .transform((text) => text.replaceAll('\\n', '\n'))
  .refine((text) => text.includes('-----BEGIN '), 'not a PEM key')

export const env = createEnv({
  server: {
    PORT: z.coerce.number().int().min(0).max(65_535).default(3100),
    HOST: z.string().default('127.0.0.1'),
    SANDBOX_URL: z.url(),
    /** The site whose pages may send buyers to the H5 page: the merchant's registered domain. */
    WEB_URL: z.url(),
    /** Who the buyer is asked to pay, as the networks have the merchant on file. */
    SANDBOX_MERCHANT_NAME: z.string().min(1).default('Onetill'),
    SANDBOX_DATABASE_URL: z.string().startsWith('postgres'),
    SANDBOX_WECHATPAY_MCHID: z.string().min(1),
    SANDBOX_WECHATPAY_APPID: z.string().min(1),
    SANDBOX_WECHATPAY_API_V3_KEY: z.string().length(32),
    SANDBOX_WECHATPAY_APP_SECRET: z.string().min(1).optional(),
    SANDBOX_WECHATPAY_MERCHANT_SERIAL: z.string().min(1),
    SANDBOX_WECHATPAY_MERCHANT_PUBLIC_KEY: zPem,
    SANDBOX_WECHATPAY_PLATFORM_SERIAL: z.string().min(1),
    SANDBOX_WECHATPAY_PLATFORM_PRIVATE_KEY: zPem,
    SANDBOX_ALIPAY_APP_ID: z.string().min(1),
    SANDBOX_ALIPAY_SELLER_ID: z.string().min(1),
    SANDBOX_ALIPAY_MERCHANT_PUBLIC_KEY: zPem,
    SANDBOX_ALIPAY_NETWORK_PRIVATE_KEY: zPem,
    SANDBOX_BANK_CLIENT: z.string().min(1).optional(),
    SANDBOX_BANK_CLIENT_PUBLIC_KEY: zPem.optional(),
    SANDBOX_BANK_PRIVATE_KEY: zPem.optional(),
    SANDBOX_STRIPE_SECRET_KEY: z.string().startsWith('sk_test_'),
    SANDBOX_STRIPE_PUBLISHABLE_KEY: z.string().startsWith('pk_test_'),
    SANDBOX_STRIPE_WEBHOOK_SECRET: z.string().startsWith('whsec_'),
    /** Where Stripe's events go, and which (comma-separated types): as set up in a dashboard. */
    SANDBOX_STRIPE_WEBHOOK_URL: z.url().optional(),
    SANDBOX_STRIPE_WEBHOOK_EVENTS: z.string().optional(),
  },
  runtimeEnv: process.env,
  emptyStringAsUndefined: true,
})
