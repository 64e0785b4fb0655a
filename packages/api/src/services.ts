import { type Cashier, createCashier, type Payouts } from '@onetill/cashier'
import { createBankRail } from '@onetill/cashier/bank'
import {
  createAlipay,
  createStripe,
  createWechatpay,
  type PaymentChannel,
} from '@onetill/cashier/channels'
import { compileMatrix, MATRIX } from '@onetill/cashier/plan'
import type { Attestation } from '@onetill/cashier/surface'
import { createDb, createSealer, type Db } from '@onetill/db'
import { createInsight, type Insight } from '@onetill/insight'
import { createDatabaseBlobs, createMarket, type Market } from '@onetill/market'
import type { ServicesConfig } from './config'
import { type Answers, createAnswers } from './idempotency/answers'
import { createIdentity, type Identity } from './identity/create-identity'
import { createLimits, type Limits } from './limits/limits'
import { createPayerDetour, type PayerDetour } from './payer/payer-detour'
import { createS3Blobs } from './storage/s3-blobs'
import { readZones } from './zones'

/** Everything the web and the worker act through, wired once per process. */
export type Services = {
  readonly config: ServicesConfig
  readonly db: Db
  readonly limits: Limits
  readonly answers: Answers
  readonly identity: Identity
  readonly market: Market
  readonly cashier: Cashier
  readonly payerDetour: PayerDetour
  readonly insight: Insight
}

/** The composition root: the only place where the market, the cashier and the insight meet. */
export function createServices(config: ServicesConfig, clock = () => new Date()): Services {
  const db = createDb({
    url: config.databaseUrl,
    readUrl: config.databaseReadUrl,
    connections: config.connections,
    onConnectionLost: config.onConnectionLost,
  })
  const limits = createLimits(db, config.limitFactor)
  const sealer = createSealer(config.sealKey)
  const blobs = config.s3 ? createS3Blobs(config.s3) : createDatabaseBlobs(db)
  const market = createMarket({ db, blobs, sealer, clock })
  const zones = { zoneOf: (ids: readonly string[]) => readZones(db, ids) }
  const cashier = createCashier({
    db,
    channels: channelsOf(config, clock),
    stock: market.stock,
    catalog: market.cards,
    clock,
    matrix: compileMatrix(MATRIX),
    attestation: attestationOf(config, clock),
    urls: {
      notify: (channel) => `${config.webUrl}/api/notify/${channel}`,
      checkout: (checkoutId, site = config.webUrl) => `${site}/pay/${checkoutId}`,
      identify: (channel, checkoutId, site = config.webUrl) =>
        `${site}/api/identify/${channel}?checkout=${checkoutId}`,
    },
    payouts: payoutsOf(config, market, clock),
    ...(config.billsSince ? { billsSince: config.billsSince } : {}),
    zones,
  })
  const insight = createInsight({ db, zones, clock })
  const identity = createIdentity(db, limits)
  const answers = createAnswers(db)
  const payerDetour = createPayerDetour(cashier, sealer, clock)
  return { config, db, limits, answers, identity, market, cashier, payerDetour, insight }
}

/** The clock goes on, so the moment is read at each check. */
function attestationOf({ clientKeys }: ServicesConfig, clock: () => Date): Attestation | undefined {
  if (!clientKeys || clientKeys.size === 0) return undefined
  return {
    keys: clientKeys,
    get now() {
      return clock()
    },
  }
}

/** Payouts go through the bank this deployment has an account with, to the accounts the market verified. */
function payoutsOf(
  config: ServicesConfig,
  { applications }: Market,
  clock: () => Date,
): Payouts | undefined {
  if (!config.bank) return undefined
  return {
    rail: createBankRail({ ...config.bank, fetch, now: clock }),
    accounts: { find: applications.findPayoutAccount, open: applications.openPayoutAccount },
  }
}

/** One line per network this deployment has a contract with. */
function channelsOf(config: ServicesConfig, clock: () => Date): PaymentChannel[] {
  const channels: PaymentChannel[] = []
  if (config.wechatpay) channels.push(createWechatpay({ ...config.wechatpay, fetch, now: clock }))
  if (config.alipay) channels.push(createAlipay({ ...config.alipay, fetch, now: clock }))
  if (config.stripe) channels.push(createStripe({ ...config.stripe, fetch, now: clock }))
  return channels
}
