import { createEnv } from '@t3-oss/env-nextjs'
import { z } from 'zod'

const secret = z.string().min(32)

/**
 * Everything the web process reads from its environment. Checked when first imported, except while
 * building: a build has no secrets and must not need any.
 */
export const env = createEnv({
  server: {
    ONETILL_ENV: z.enum(['demo', 'test', 'production']).default('demo'),
    DATABASE_URL: z.url(),
    WEB_URL: z.url().default('http://localhost:3000'),
    SANDBOX_URL: z.url().default('http://localhost:3001'),
    AUTH_SECRET: secret,
    SEAL_KEY: secret,
    LINK_SECRET: secret,
    SMTP_URL: z.url().optional(),
    SMTP_FROM: z.string().optional(),
    OIDC_ISSUER: z.url().optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_NAME: z.string().optional(),
    S3_ENDPOINT: z.url().optional(),
    S3_REGION: z.string().optional(),
    S3_BUCKET: z.string().optional(),
    S3_ACCESS_KEY_ID: z.string().optional(),
    S3_SECRET_ACCESS_KEY: z.string().optional(),
    WECHATPAY_BASE_URL: z.url().optional(),
    WECHATPAY_MCHID: z.string().optional(),
    WECHATPAY_APPID: z.string().optional(),
    WECHATPAY_SERIAL: z.string().optional(),
    WECHATPAY_PRIVATE_KEY: z.string().optional(),
    WECHATPAY_API_V3_KEY: z.string().length(32).optional(),
    WECHATPAY_PLATFORM_SERIAL: z.string().optional(),
    WECHATPAY_PLATFORM_PUBLIC_KEY: z.string().optional(),
  },
  experimental__runtimeEnv: {},
  emptyStringAsUndefined: true,
  skipValidation: process.env.NEXT_PHASE === 'phase-production-build',
})
