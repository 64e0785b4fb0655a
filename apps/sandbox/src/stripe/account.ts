/** The one account this sandbox keeps, with what its owner has set up in the dashboard. */
export type StripeAccount = {
  readonly id: string
  readonly secretKey: string
  readonly publishableKey: string
  readonly webhookSecret: string
  readonly webhookUrl: string
  /** The event types the webhook endpoint is subscribed to besides `payment_intent.succeeded`; null is every one. */
  readonly webhookEvents: readonly string[] | null
  readonly sandboxUrl: string
  readonly name: string
}

export function readStripeAccount(env: {
  readonly SANDBOX_URL: string
  readonly WEB_URL: string
  readonly SANDBOX_MERCHANT_NAME: string
  readonly SANDBOX_STRIPE_SECRET_KEY: string
  readonly SANDBOX_STRIPE_PUBLISHABLE_KEY: string
  readonly SANDBOX_STRIPE_WEBHOOK_SECRET: string
  readonly SANDBOX_STRIPE_WEBHOOK_URL?: string | undefined
  readonly SANDBOX_STRIPE_WEBHOOK_EVENTS?: string | undefined
}): StripeAccount {
  return {
    id: 'acct_1Sandbox000000',
    secretKey: env.SANDBOX_STRIPE_SECRET_KEY,
    publishableKey: env.SANDBOX_STRIPE_PUBLISHABLE_KEY,
    webhookSecret: env.SANDBOX_STRIPE_WEBHOOK_SECRET,
    webhookUrl: env.SANDBOX_STRIPE_WEBHOOK_URL ?? new URL('/api/notify/stripe', env.WEB_URL).href,
    webhookEvents: env.SANDBOX_STRIPE_WEBHOOK_EVENTS?.split(',') ?? null,
    sandboxUrl: env.SANDBOX_URL.replace(/\/$/, ''),
    name: env.SANDBOX_MERCHANT_NAME,
  }
}
