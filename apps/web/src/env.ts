import { servicesEnvironment } from '@onetill/api/environment'
import { createEnv } from '@t3-oss/env-nextjs'
import { z } from 'zod'

/**
 * Everything the web process reads from its environment. Checked when first imported, except while
 * building: a build has no secrets and must not need any.
 */
export const env = createEnv({
  server: {
    ...servicesEnvironment,
    /** Where this process listens. */
    PORT: z.coerce.number().int().default(3000),
    /** How many proxies of your own stand in front: that many entries of x-forwarded-for are believed. */
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
    AUTH_SECRET: z.string().min(32),
    OIDC_ISSUER: z.url().optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_NAME: z.string().optional(),
  },
  experimental__runtimeEnv: {},
  emptyStringAsUndefined: true,
  skipValidation: process.env.NEXT_PHASE === 'phase-production-build',
})
