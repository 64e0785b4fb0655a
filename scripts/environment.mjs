import { createHmac } from 'node:crypto'

/**
 * What every program of Onetill finds in its environment. Whatever you set yourself wins; the rest is
 * the demo's. A payment network is yours as a whole: set one WECHATPAY_ variable and none is made up.
 * Each variable is explained in .env.example.
 */

import { createHash } from 'node:crypto'

const NETWORKS = ['WECHATPAY_', 'ALIPAY_', 'STRIPE_', 'BANK_']
const REQUIRED_IN_PRODUCTION = ['DATABASE_URL', 'WEB_URL', 'AUTH_SECRET', 'SEAL_KEY', 'LINK_SECRET']

export function readPorts(own) {
  return {
    web: Number(own.WEB_PORT ?? 3000),
    sandbox: Number(own.SANDBOX_PORT ?? 3001),
    microshop: Number(own.MICROSHOP_PORT ?? 3002),
  }
}

export function readAddresses(own) {
  const ports = readPorts(own)
  return {
    WEB_URL: own.WEB_URL ?? `http://localhost:${ports.web}`,
    SANDBOX_URL: own.SANDBOX_URL ?? `http://localhost:${ports.sandbox}`,
    MICROSHOP_URL: own.MICROSHOP_URL ?? `http://localhost:${ports.microshop}`,
  }
}

/** What production lacks; nothing may be made up there. */
export function missingInProduction(own) {
  return REQUIRED_IN_PRODUCTION.filter((name) => !own[name])
}

/** One environment per program. The sandbox and the microshop are strangers: they get no secret of ours. */
export function composeEnvironment({ own, secrets, databases }) {
  const production = own.ONETILL_ENV === 'production'
  const addresses = readAddresses(own)
  const ports = readPorts(own)
  const plain = withoutOurs(own)
  const common = { ...plain, ONETILL_ENV: own.ONETILL_ENV ?? 'demo', ...addresses }
  const platform = {
    ...own,
    ...common,
    DATABASE_URL: databases.url,
    ...ourSecrets(own, production ? undefined : secrets),
    NEXTAUTH_URL: own.NEXTAUTH_URL ?? addresses.WEB_URL,
    ...(secrets ? { BILLS_SINCE: own.BILLS_SINCE ?? secrets.billsSince } : {}),
    ...(production ? {} : demoNetworks(own, secrets, addresses.SANDBOX_URL)),
  }
  return {
    web: { ...platform, PORT: String(ports.web) },
    worker: platform,
    sandbox: {
      ...common,
      PORT: String(ports.sandbox),
      SANDBOX_DATABASE_URL: databases.sandboxUrl,
      ...(secrets ? sandboxSide(secrets) : {}),
    },
    microshop: { ...common, PORT: String(ports.microshop) },
  }
}

function ourSecrets(own, secrets) {
  const auth = own.AUTH_SECRET ?? secrets?.authSecret
  return {
    AUTH_SECRET: auth,
    NEXTAUTH_SECRET: own.NEXTAUTH_SECRET ?? auth,
    SEAL_KEY: own.SEAL_KEY ?? secrets?.sealKey,
    LINK_SECRET: own.LINK_SECRET ?? secrets?.linkSecret,
    CLIENT_KEYS: own.CLIENT_KEYS ?? (secrets && `demo:${clientSecret(secrets)}`),
  }
}

/** The demo's native apps are played by the surface lab. */
function clientSecret({ linkSecret }) {
  return createHmac('sha256', linkSecret).update('native clients').digest('hex')
}

function demoNetworks(own, secrets, sandboxUrl) {
  const made = {
    ...wechatpay(secrets, sandboxUrl),
    ...alipay(secrets, sandboxUrl),
    ...stripe(secrets, sandboxUrl),
    ...bank(secrets, sandboxUrl),
  }
  const taken = NETWORKS.filter((prefix) =>
    Object.keys(own).some((name) => name.startsWith(prefix)),
  )
  return Object.fromEntries(
    Object.entries(made).filter(([name]) => !taken.some((prefix) => name.startsWith(prefix))),
  )
}

function wechatpay({ wechatpay: { mchid, appid, apiV3Key, merchant, platform } }, sandboxUrl) {
  return {
    WECHATPAY_BASE_URL: sandboxUrl,
    WECHATPAY_MCHID: mchid,
    WECHATPAY_APPID: appid,
    WECHATPAY_SERIAL: merchant.serial,
    WECHATPAY_PRIVATE_KEY: merchant.privateKey,
    WECHATPAY_API_V3_KEY: apiV3Key,
    WECHATPAY_APP_SECRET: appSecretOf(apiV3Key),
    WECHATPAY_OAUTH_PAGE_URL: sandboxUrl,
    WECHATPAY_OAUTH_API_URL: sandboxUrl,
    WECHATPAY_PLATFORM_SERIAL: platform.serial,
    WECHATPAY_PLATFORM_PUBLIC_KEY: platform.publicKey,
  }
}

/** The demo's app secret, made from what both halves know already: secrets kept from an older demo still fit. */
function appSecretOf(apiV3Key) {
  return createHash('sha256').update(`app secret of ${apiV3Key}`).digest('hex').slice(0, 32)
}

function alipay({ alipay: { appId, sellerId, merchant, network } }, sandboxUrl) {
  return {
    ALIPAY_BASE_URL: sandboxUrl,
    ALIPAY_OAUTH_URL: sandboxUrl,
    ALIPAY_APP_ID: appId,
    ALIPAY_SELLER_ID: sellerId,
    ALIPAY_PRIVATE_KEY: merchant.privateKey,
    ALIPAY_PUBLIC_KEY: network.publicKey,
  }
}

function stripe({ stripe: { secretKey, publishableKey, webhookSecret } }, sandboxUrl) {
  return {
    STRIPE_BASE_URL: sandboxUrl,
    STRIPE_SECRET_KEY: secretKey,
    STRIPE_PUBLISHABLE_KEY: publishableKey,
    STRIPE_WEBHOOK_SECRET: webhookSecret,
    STRIPE_SCRIPT_URL: `${sandboxUrl}/v3/`,
  }
}

function bank({ bank: { client, company, bank } }, sandboxUrl) {
  return {
    BANK_BASE_URL: sandboxUrl,
    BANK_CLIENT: client,
    BANK_PRIVATE_KEY: company.privateKey,
    BANK_PUBLIC_KEY: bank.publicKey,
  }
}

/** The other end of the same contracts: the networks hold their own private keys and our public ones. */
function sandboxSide({ wechatpay, alipay, stripe, bank }) {
  return {
    SANDBOX_WECHATPAY_MCHID: wechatpay.mchid,
    SANDBOX_WECHATPAY_APPID: wechatpay.appid,
    SANDBOX_WECHATPAY_MERCHANT_SERIAL: wechatpay.merchant.serial,
    SANDBOX_WECHATPAY_MERCHANT_PUBLIC_KEY: wechatpay.merchant.publicKey,
    SANDBOX_WECHATPAY_API_V3_KEY: wechatpay.apiV3Key,
    SANDBOX_WECHATPAY_APP_SECRET: appSecretOf(wechatpay.apiV3Key),
    SANDBOX_WECHATPAY_PLATFORM_SERIAL: wechatpay.platform.serial,
    SANDBOX_WECHATPAY_PLATFORM_PRIVATE_KEY: wechatpay.platform.privateKey,
    SANDBOX_WECHATPAY_PLATFORM_PUBLIC_KEY: wechatpay.platform.publicKey,
    SANDBOX_ALIPAY_APP_ID: alipay.appId,
    SANDBOX_ALIPAY_SELLER_ID: alipay.sellerId,
    SANDBOX_ALIPAY_MERCHANT_PUBLIC_KEY: alipay.merchant.publicKey,
    SANDBOX_ALIPAY_NETWORK_PRIVATE_KEY: alipay.network.privateKey,
    SANDBOX_STRIPE_SECRET_KEY: stripe.secretKey,
    SANDBOX_STRIPE_PUBLISHABLE_KEY: stripe.publishableKey,
    SANDBOX_STRIPE_WEBHOOK_SECRET: stripe.webhookSecret,
    SANDBOX_BANK_CLIENT: bank.client,
    SANDBOX_BANK_CLIENT_PUBLIC_KEY: bank.company.publicKey,
    SANDBOX_BANK_PRIVATE_KEY: bank.bank.privateKey,
  }
}

const OURS =
  /^(DATABASE_|SANDBOX_|WECHATPAY_|ALIPAY_|STRIPE_|BANK_|S3_|SMTP_|OIDC_|AUTH_|NEXTAUTH_|SEAL_|LINK_|CLIENT_)/

function withoutOurs(own) {
  return Object.fromEntries(Object.entries(own).filter(([name]) => !OURS.test(name)))
}
