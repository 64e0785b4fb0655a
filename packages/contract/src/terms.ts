import { z } from 'zod'
import { zId } from './ids'
import { zLine } from './line'
import { zAmountMinor } from './money'
import { CHANNELS, type Channel, type Flow, HANDOFFS, type Handoff, type Reason } from './plan'
import { GOODS_TYPES } from './product'
import { type Client, HOSTS, SURFACES, type Surface } from './surface'

/** How a contract with a payment network stands. Only an `active` one carries money; a merchant may pause it. */
export const CONTRACT_STATES = ['active', 'pending', 'paused', 'suspended'] as const
export type ContractState = (typeof CONTRACT_STATES)[number]

export const RISK_TIERS = ['standard', 'elevated', 'high'] as const
export type RiskTier = (typeof RISK_TIERS)[number]

/** Which channel a merchant wants first: a fixed order, or a share of buyers for each. */
export type Preference =
  | { readonly kind: 'order'; readonly channels: readonly Channel[] }
  | { readonly kind: 'split'; readonly weights: Readonly<Partial<Record<Channel, number>>> }

const zChannel = z.enum(CHANNELS)
const zCountry = z.string().regex(/^[A-Z]{2}$/)
const zCurrencyCode = z.string().regex(/^[A-Z]{3}$/)

/** What a merchant itself sets for one of its contracts: never more than the network agreed to. */
export const zContractDraft = z.strictObject({
  channel: zChannel,
  paused: z.boolean(),
  currencies: z.array(zCurrencyCode).max(30),
  minMinor: zAmountMinor.nullable(),
  maxMinor: zAmountMinor.nullable(),
  goodsTypes: z.array(z.enum(GOODS_TYPES)).max(GOODS_TYPES.length),
  /** Null is anywhere the contract reaches. */
  countries: z.array(zCountry).max(250).nullable(),
})
export type ContractDraft = z.infer<typeof zContractDraft>

/** A rule of the merchant's own that closes channels where all that is given holds. `id` is the name it was given. */
export const zRuleDraft = z.strictObject({
  id: zLine(40),
  channels: z.array(zChannel).max(CHANNELS.length).optional(),
  hosts: z.array(z.enum(HOSTS)).max(HOSTS.length).optional(),
  surfaces: z.array(z.enum(SURFACES)).max(SURFACES.length).optional(),
  goodsTypes: z.array(z.enum(GOODS_TYPES)).max(GOODS_TYPES.length).optional(),
  countries: z.array(zCountry).max(250).optional(),
  currencies: z.array(zCurrencyCode).max(30).optional(),
  fromMinor: zAmountMinor.optional(),
  belowMinor: zAmountMinor.optional(),
})
export type RuleDraft = z.infer<typeof zRuleDraft>

/** Everything of its conditions that a merchant decides itself. Whether it makes sense is checked when it is saved. */
export const zTermsDraft = z.strictObject({
  preference: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('order'), channels: z.array(zChannel).max(8) }),
    z.strictObject({
      kind: z.literal('split'),
      weights: z.partialRecord(zChannel, z.number().min(-1_000_000).max(1_000_000)),
    }),
  ]),
  contracts: z.array(zContractDraft).max(CHANNELS.length),
  rules: z.array(zRuleDraft).max(20),
})
export type TermsDraft = z.infer<typeof zTermsDraft>

/** Spans of the past that a change can be tried on. */
export const PREVIEW_DAYS = [7, 30] as const
export type PreviewDays = (typeof PREVIEW_DAYS)[number]

export const zPreviewTerms = z.strictObject({
  merchantId: zId('merchant'),
  terms: zTermsDraft,
  days: z.union([z.literal(7), z.literal(30)]),
})
export type PreviewTerms = z.infer<typeof zPreviewTerms>

export const zChangeTerms = z.strictObject({
  merchantId: zId('merchant'),
  /** The version the editor was shown. */
  version: z.number().int().min(0),
  terms: zTermsDraft,
})
export type ChangeTerms = z.infer<typeof zChangeTerms>

/** What one contract allows: as the network agreed to it, or as the merchant narrowed it. */
export type ContractLimits = Omit<ContractDraft, 'channel' | 'paused'>

export type ContractView = {
  readonly channel: Channel
  readonly state: ContractState
  readonly granted: ContractLimits
  readonly limits: ContractLimits
}

/** Kinds of client a merchant thinks in. */
export const OFFER_PLACES = [
  'wechat',
  'alipay',
  'phone_browser',
  'desktop_browser',
  'onetill_app',
  'overseas_app',
] as const
export type OfferPlace = (typeof OFFER_PLACES)[number]

/** What a typical buyer is offered of one channel at one place: the flows, or why there is none. */
export type Offer = {
  readonly place: OfferPlace
  readonly channel: Channel
  readonly flows: readonly Flow[]
  readonly reason: Reason | null
  readonly facts: Readonly<Record<string, string>>
}

/** A merchant's conditions as its team sees them. */
export type TermsView = {
  readonly version: number
  readonly currency: string
  readonly riskTier: RiskTier
  readonly preference: Preference
  readonly contracts: readonly ContractView[]
  readonly rules: readonly RuleDraft[]
  /** Rules that the platform set; the merchant can't change them. */
  readonly riskRules: readonly RuleDraft[]
  readonly offers: readonly Offer[]
}

/** Something that is wrong with a draft, in the reader's language. */
export type TermsProblem = {
  readonly code: string
  readonly severity: 'error' | 'warning'
  /** Which part of the form: `contracts.<channel>`, `preference`, `rules.<id>`, `settlementCurrency`. */
  readonly at: string
  readonly sentence: string
}

/** One checkout of the past that a draft would have treated differently. */
export type PreviewExample = {
  readonly checkoutId: string
  readonly openedAt: Date
  readonly totalMinor: bigint
  readonly currency: string
  readonly surface: Surface
  readonly client: Pick<Client, 'host' | 'platform' | 'form'>
  readonly before: readonly Flow[]
  readonly after: readonly Flow[]
  /** The first way on that would have been left where nothing could be paid. */
  readonly handoff: Handoff | null
  /** The flow that was paid through then. */
  readonly paidThrough: Flow | null
}

export type TermsPreview =
  | { readonly kind: 'refused'; readonly problems: readonly TermsProblem[] }
  | {
      readonly kind: 'preview'
      readonly days: PreviewDays
      readonly warnings: readonly TermsProblem[]
      readonly checkouts: number
      readonly changed: number
      /** Of the changed: those that would have had no way to pay, and those that would have got their first. */
      readonly stranded: number
      readonly gained: number
      /** Of the changed: those that were paid through a flow that would not have been offered. */
      readonly paidOtherwise: number
      /** False when there were more checkouts than are tried at once; then the newest were. */
      readonly complete: boolean
      /** The stranded first, newest first. */
      readonly examples: readonly PreviewExample[]
    }

export type ChangedTerms =
  | { readonly kind: 'refused'; readonly problems: readonly TermsProblem[] }
  | { readonly kind: 'saved'; readonly terms: TermsView }

/** One thing that a change of terms changed. Amounts are strings of minor units. */
export type TermsChange =
  | { readonly what: 'paused' | 'resumed'; readonly channel: Channel }
  | {
      readonly what: 'amount'
      readonly channel: Channel
      readonly field: 'minMinor' | 'maxMinor'
      readonly before: string | null
      readonly after: string | null
    }
  | {
      readonly what: 'list'
      readonly channel: Channel
      readonly field: 'currencies' | 'goodsTypes' | 'countries'
      readonly before: readonly string[] | null
      readonly after: readonly string[] | null
    }
  | { readonly what: 'preference'; readonly before: Preference; readonly after: Preference }
  | { readonly what: 'rule_added' | 'rule_changed' | 'rule_removed'; readonly rule: string }

export type TermsHistoryEntry = {
  readonly id: string
  readonly at: Date
  /** Who did it; null for the platform itself. */
  readonly actor: string | null
  readonly changes: readonly TermsChange[]
}

/** What a buyer did with a plan that leaves no trace elsewhere. */
export const zGesture = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('handoff'), what: z.enum(HANDOFFS) }),
  z.strictObject({ kind: z.literal('asked_why'), what: zChannel }),
])
export type Gesture = z.infer<typeof zGesture>
