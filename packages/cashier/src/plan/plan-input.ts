import type {
  Channel,
  Client,
  ContractState,
  Flow,
  GoodsType,
  Host,
  Preference,
  RiskTier,
  Surface,
} from '@onetill/contract'
import type { CompiledMatrix } from './compile-matrix'

/** What a merchant may do through one network. A channel may have several, one per group of currencies. */
export type Contract = {
  readonly channel: Channel
  readonly state: ContractState
  readonly currencies: readonly string[]
  /** Smallest and largest single payment, in the minor unit of the basket's currency; null is no bound. */
  readonly minMinor: bigint | null
  readonly maxMinor: bigint | null
  readonly goodsTypes: readonly GoodsType[]
  /** ISO 3166 codes the goods may go to; null is anywhere. */
  readonly countries: readonly string[] | null
}

/** A rule that bars some ways to pay. Every given condition must hold for it to bite. */
export type Restriction = {
  readonly id: string
  readonly because: 'merchant' | 'risk'
  readonly channels?: readonly Channel[]
  readonly flows?: readonly Flow[]
  readonly hosts?: readonly Host[]
  readonly surfaces?: readonly Surface[]
  readonly goodsTypes?: readonly GoodsType[]
  readonly countries?: readonly string[]
  readonly currencies?: readonly string[]
  readonly fromMinor?: bigint
  readonly belowMinor?: bigint
}

/** Everything a merchant's side says about how it may be paid. */
export type MerchantConditions = {
  readonly canSell: boolean
  readonly contracts: readonly Contract[]
  readonly settlementCurrency: string
  readonly preference: Preference
  readonly riskTier: RiskTier
  readonly restrictions: readonly Restriction[]
}

export type Basket = {
  /** `top_up` puts money into the buyer's own balance, so the balance can't pay for it. */
  readonly purpose: 'purchase' | 'top_up'
  readonly currency: string
  readonly totalMinor: bigint
  readonly goodsTypes: readonly GoodsType[]
  /** Where the goods go (ISO 3166); null when nothing is shipped or it isn't known yet. */
  readonly country: string | null
}

export type BuyerFacts = {
  readonly id: string | null
  readonly signedIn: boolean
  /** Balance in the basket's currency; null without a wallet in it. */
  readonly balanceMinor: bigint | null
  readonly walletFrozen: boolean
  /** Largest payment taken from the balance in one tap; null is no limit. */
  readonly oneTapLimitMinor: bigint | null
  /** The payer's id at WeChat Pay (`openid`), without which JSAPI can't start. */
  readonly openidKnown: boolean
  /** The payer's id at Alipay (`buyer_id`); absent means unknown. */
  readonly alipayIdKnown?: boolean
  /** Channels that tell the payer's id when asked on the way to paying: there it needn't be known beforehand. */
  readonly identifiedBy?: readonly Channel[]
  readonly lastSuccess: Flow | null
  /** Stays the same for one buyer over time, so that a volume split always sends them the same way. */
  readonly stableKey: string
}

/** A flow's recent record: `degraded` and `probing` are demoted, `open` is skipped. */
export const HEALTH_STATES = ['healthy', 'degraded', 'open', 'probing'] as const
export type HealthState = (typeof HEALTH_STATES)[number]
export type FlowHealth = { readonly state: HealthState; readonly successRate: number | null }

/** Attempts and successes seen for one (host, platform, version band, flow); see `successKey`. */
export type SuccessCount = { readonly tried: number; readonly paid: number }

export type PlanInput = {
  readonly client: Client
  readonly surface: Surface
  readonly terms: MerchantConditions
  readonly basket: Basket
  readonly buyer: BuyerFacts
  /** A flow without an entry is healthy. */
  readonly health: Readonly<Partial<Record<Flow, FlowHealth>>>
  /** Flows whose adapter is deployed. */
  readonly ready: readonly Flow[]
  readonly successRates: Readonly<Record<string, SuccessCount>>
  readonly matrix: CompiledMatrix
}
