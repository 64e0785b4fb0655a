import type { Client, Surface } from './surface'

/** Payment networks a merchant may have a contract with; `balance` is Onetill's own wallet. */
export const CHANNELS = ['balance', 'wechatpay', 'alipay', 'stripe'] as const
export type Channel = (typeof CHANNELS)[number]

/** Ways to carry a channel out. */
export const FLOWS = [
  'balance.one_tap',
  'wechatpay.jsapi',
  'wechatpay.h5',
  'wechatpay.native',
  'wechatpay.app',
  'alipay.wap',
  'alipay.page',
  'alipay.qr',
  'alipay.app',
  'alipay.jsapi',
  'stripe.element',
  'stripe.redirect',
] as const
export type Flow = (typeof FLOWS)[number]

/** The channel that carries a flow out. */
export function channelOf(flow: Flow): Channel {
  return CHANNEL_OF_FLOW[flow]
}

const CHANNEL_OF_FLOW = Object.fromEntries(
  FLOWS.map((flow) => [flow, flow.slice(0, flow.indexOf('.'))]),
) as Readonly<Record<Flow, Channel>>

/** Ways on when this client can't pay. */
export const HANDOFFS = ['open_in_browser', 'scan_with_phone', 'send_link'] as const
export type Handoff = (typeof HANDOFFS)[number]

/** Why a flow is not offered. Sentences for buyer, merchant and developer live in `reasons.ts`. */
export const REASONS = [
  'host_blocks_channel',
  'platform_unsupported',
  'form_unsupported',
  'needs_newer_client',
  'version_unknown',
  'client_not_attested',
  'embedded_frame',
  'surface_unsupported',
  'not_contracted',
  'contract_suspended',
  'channel_not_ready',
  'currency_unsupported',
  'amount_below_minimum',
  'amount_above_maximum',
  'goods_type_barred',
  'country_unsupported',
  'channel_unhealthy',
  'sign_in_required',
  'insufficient_balance',
  'wallet_frozen',
  'above_one_tap_limit',
  'openid_unknown',
  'merchant_cannot_sell',
  'risk_restricted',
  'bot',
  'client_unknown',
  'only_inside_host',
  'foreign_web_view',
  'unproven',
  'barred_by_merchant',
  'balance_cannot_top_up',
] as const
export type Reason = (typeof REASONS)[number]

/** The cashier's answer: flows in the order to offer them, hand-offs, and every rejected flow with its reason. */
export type Plan = {
  readonly matrixVersion: string
  readonly client: Client
  readonly surface: Surface
  readonly flows: readonly PlannedFlow[]
  readonly handoffs: readonly PlannedHandoff[]
  readonly rejected: readonly RejectedFlow[]
}

export type PlannedFlow = {
  readonly flow: Flow
  readonly channel: Channel
  /** `here` pays on this device; `other_device` shows a code that another phone scans. */
  readonly fit: Fit
  /** Why it stands where it stands, strongest argument first. */
  readonly because: readonly RankReason[]
}

/** Where the paying itself happens. */
export const FITS = ['here', 'other_device'] as const
export type Fit = (typeof FITS)[number]

/** What put a flow before another. */
export const RANK_REASONS = [
  'allowed',
  'fit',
  'merchant_preference',
  'split',
  'last_success',
  'success_rate',
  'cost',
  'name',
  'demoted',
] as const
export type RankReason = (typeof RANK_REASONS)[number]

export type PlannedHandoff = {
  readonly handoff: Handoff
  readonly because: Reason
  /** Facts that fill its words, as in {@link RejectedFlow}. */
  readonly facts?: Readonly<Record<string, string>>
}

export type RejectedFlow = {
  readonly flow: Flow
  readonly reason: Reason
  /** Facts that fill the sentence: `{ minimumVersion: "8.0" }`, `{ minimumMinor: "100" }`. */
  readonly facts?: Readonly<Record<string, string>>
}

/** What the buyer's client must now show or do. */
export type Present =
  | { readonly kind: 'redirect'; readonly url: string }
  | { readonly kind: 'qr'; readonly payload: string; readonly expiresAt: string }
  | { readonly kind: 'sdk'; readonly params: Readonly<Record<string, string>> }
  | {
      readonly kind: 'form'
      readonly clientSecret: string
      /** The merchant's public key, and the network's own script that draws the form. */
      readonly publishableKey: string
      readonly scriptUrl: string
    }
  | { readonly kind: 'wait' }

/** Why an attempt failed for good. */
export const FAILURES = [
  'declined',
  'insufficient_funds',
  'expired',
  'canceled',
  'amount_mismatch',
  'out_of_stock',
  'superseded',
  'network_refused',
  'network_unreachable',
  'authentication_failed',
] as const
export type Failure = (typeof FAILURES)[number]

/** Why the result of an attempt is not known yet. It is asked about, never guessed. */
export const UNKNOWN_CAUSES = [
  'timeout',
  'connection',
  'bad_answer',
  'network_error',
  /** Nobody answered at the network's address: the call never left. */
  'unreachable',
] as const
export type UnknownCause = (typeof UNKNOWN_CAUSES)[number]

/**
 * The answer to `pay`. Only `succeeded` is success, only `failed` is failure. A top-up succeeds without an order:
 * both its ids are null.
 */
export type Outcome =
  | {
      readonly status: 'succeeded'
      readonly orderId: string | null
      readonly orderToken: string | null
    }
  | { readonly status: 'failed'; readonly reason: Failure }
  | {
      readonly status: 'pending'
      readonly present: Present
      /** Null while no attempt exists: the payer has to be known first, and the same call pays afterwards. */
      readonly attemptId: string | null
      /** The flow that was asked for and could not begin; `present` belongs to another one. */
      readonly insteadOf?: Flow
    }
  | { readonly status: 'unknown'; readonly cause: UnknownCause; readonly attemptId: string }

/** How the checkout behind a decision went on; `changed` means that a later decision took its place. */
export const ENDINGS = ['open', 'changed', 'completed', 'expired', 'canceled'] as const
export type Ending = (typeof ENDINGS)[number]
