import { CHANNELS, type Client, FLOWS, GOODS_TYPES } from '@onetill/contract'
import { compileMatrix } from './compile-matrix'
import { MATRIX } from './matrix'
import type { Contract, MerchantConditions, PlanInput } from './plan-input'

/** A phone's browser, for tests to vary. */
export const PHONE_BROWSER: Client = {
  host: 'browser',
  platform: 'ios',
  form: 'phone',
  version: '18.5',
  confidence: 'inferred',
  embedded: false,
  evidence: [],
}

/** An active contract without bounds, for tests to narrow. */
export function sampleContract(
  channel: Contract['channel'],
  narrow: Partial<Contract> = {},
): Contract {
  return {
    channel,
    state: 'active',
    currencies: ['CNY', 'USD'],
    minMinor: null,
    maxMinor: null,
    goodsTypes: GOODS_TYPES,
    countries: null,
    ...narrow,
  }
}

/** A merchant with every contract and no rules, for tests to change. */
export function sampleTerms(change: Partial<MerchantConditions> = {}): MerchantConditions {
  return {
    canSell: true,
    contracts: CHANNELS.map((channel) => sampleContract(channel)),
    settlementCurrency: 'CNY',
    preference: { kind: 'order', channels: ['wechatpay', 'alipay', 'balance', 'stripe'] },
    riskTier: 'standard',
    restrictions: [],
    ...change,
  }
}

/** A guest with a phone's browser buying something for ¥99 while everything is deployed and healthy. */
export function sampleInput(change: Partial<PlanInput> = {}): PlanInput {
  return {
    client: PHONE_BROWSER,
    surface: 'card_page',
    terms: sampleTerms(),
    basket: {
      purpose: 'purchase',
      currency: 'CNY',
      totalMinor: 9_900n,
      goodsTypes: ['physical'],
      country: 'CN',
    },
    buyer: {
      id: null,
      signedIn: false,
      balanceMinor: null,
      walletFrozen: false,
      oneTapLimitMinor: null,
      openidKnown: false,
      lastSuccess: null,
      stableKey: 'guest',
    },
    health: {},
    ready: FLOWS,
    successRates: {},
    matrix: compileMatrix(MATRIX),
    ...change,
  }
}
