import { z } from 'zod'
import type { EventKind } from './events'
import { zId } from './ids'
import { zAmountMinor, zCurrency } from './money'

export const MERCHANT_STATES = ['unverified', 'verified', 'restricted', 'suspended'] as const
export type MerchantState = (typeof MERCHANT_STATES)[number]

export const MERCHANT_KINDS = ['company', 'individual'] as const
export type MerchantKind = (typeof MERCHANT_KINDS)[number]

export const MEMBER_ROLES = ['owner', 'staff'] as const
export type MemberRole = (typeof MEMBER_ROLES)[number]

export const APPLICATION_STATES = [
  'draft',
  'submitted',
  'changes_requested',
  'approved',
  'rejected',
] as const
export type ApplicationState = (typeof APPLICATION_STATES)[number]

export const GOODS_TYPES = ['physical', 'digital', 'service'] as const
export type GoodsType = (typeof GOODS_TYPES)[number]

/** Why a card can't be bought right now; `null` in a view means it can. */
export const CARD_BLOCKS = ['sold_out', 'paused', 'merchant_restricted', 'gone'] as const
export type CardBlock = (typeof CARD_BLOCKS)[number]

const line = (max: number) => z.string().trim().min(1).max(max)
export const zHandle = z.string().regex(/^[a-z0-9](?:[a-z0-9_]{1,28})[a-z0-9]$/)
/** Names a stored picture. */
export const zMediaKey = z.string().regex(/^[a-z0-9/_.-]{8,120}$/)

/** Who applies: how buyers will know them. */
export const zBasicBlock = z.strictObject({
  name: line(60),
  handle: zHandle,
  tagline: z.string().trim().max(80),
  avatar: zMediaKey.nullable(),
  category: z.enum([
    'food',
    'fashion',
    'beauty',
    'home',
    'craft',
    'digital',
    'books',
    'outdoor',
    'kids',
    'services',
  ]),
  contactName: line(40),
  contactPhone: z.string().regex(/^\+?[0-9][0-9 -]{5,18}$/),
  country: z.string().regex(/^[A-Z]{2}$/),
})

/** The enterprise behind it: a company, or an individual holding an enterprise qualification. */
export const zBusinessBlock = z.strictObject({
  kind: z.enum(MERCHANT_KINDS),
  legalName: line(100),
  /** Unified social credit code (GB 32100-2015) in China; the local register's number elsewhere. */
  registrationNumber: z
    .string()
    .trim()
    .regex(/^[0-9A-Z-]{6,24}$/),
  licence: zMediaKey,
  legalRepresentative: line(40),
  address: line(200),
  validUntil: z.iso.date().nullable(),
})

/** Where the money goes. */
export const zFinancialBlock = z.strictObject({
  settlementCurrency: zCurrency,
  bankName: line(80),
  accountHolder: line(100),
  accountNumber: z.string().regex(/^[0-9A-Z ]{6,34}$/),
})

export type BasicBlock = z.infer<typeof zBasicBlock>
export type BusinessBlock = z.infer<typeof zBusinessBlock>
export type FinancialBlock = z.infer<typeof zFinancialBlock>
export const APPLICATION_BLOCKS = {
  basic: zBasicBlock,
  business: zBusinessBlock,
  financial: zFinancialBlock,
} as const
export type ApplicationBlock = keyof typeof APPLICATION_BLOCKS

/** A reviewer's verdict; `fields` maps `block.field` to the reason the applicant reads. */
export const zReview = z.strictObject({
  applicationId: zId('application'),
  version: z.number().int().min(0),
  verdict: z.enum(['approve', 'request_changes', 'reject']),
  fields: z.record(z.string().regex(/^(basic|business|financial)\.[a-zA-Z]+$/), line(300)),
  note: z.string().trim().max(1000),
})
export type Review = z.infer<typeof zReview>

export const zVariantInput = z.strictObject({
  id: zId('variant').optional(),
  sku: z.string().trim().max(60),
  /** One value for each of the product's options, in their order. */
  values: z.array(line(40)).max(3),
  priceMinor: zAmountMinor,
  compareAtMinor: zAmountMinor.nullable(),
  stock: z.number().int().min(0).max(1_000_000),
  /** The stock the editor was shown. With it the edit counts as a difference, so sales made meanwhile stay sold. */
  seenStock: z.number().int().min(0).optional(),
})

export const zProductInput = z.strictObject({
  title: line(120),
  description: z.string().trim().max(5000),
  goodsType: z.enum(GOODS_TYPES),
  images: z.array(zMediaKey).min(1).max(9),
  /** Names of what varies: colour, size. Empty for a product with a single variant. */
  options: z.array(line(20)).max(3),
  variants: z.array(zVariantInput).min(1).max(100),
})
export type ProductInput = z.infer<typeof zProductInput>
export type VariantInput = z.infer<typeof zVariantInput>

export const zPostInput = z.strictObject({
  text: z.string().trim().max(2000),
  images: z.array(zMediaKey).max(9),
  productIds: z.array(zId('product')).min(1).max(9),
})
export type PostInput = z.infer<typeof zPostInput>

/** What a merchant may change of its page by itself; name and handle were verified and stay. */
export const zMerchantProfile = z.strictObject({
  tagline: z.string().trim().max(80).optional(),
  avatar: zMediaKey.nullable().optional(),
  cover: zMediaKey.nullable().optional(),
})
export type MerchantProfile = z.infer<typeof zMerchantProfile>

const zDraftBlock = z.record(z.string().max(40), z.union([z.string().max(500), z.null()]))

/** Part of an application as it stands in the form; an empty string empties a field. */
export const zSaveApplication = z.strictObject({
  applicationId: zId('application'),
  version: z.number().int().min(0),
  basic: zDraftBlock.optional(),
  business: zDraftBlock.optional(),
  financial: zDraftBlock.optional(),
})
export type SaveApplication = z.infer<typeof zSaveApplication>

export const zSubmitApplication = zSaveApplication.pick({ applicationId: true, version: true })
export type SubmitApplication = z.infer<typeof zSubmitApplication>

/** A reviewer's decision about a merchant that once was verified; `verified` reinstates. */
export const zMerchantMove = z.strictObject({
  merchantId: zId('merchant'),
  to: z.enum(['verified', 'restricted', 'suspended']),
  reason: line(500),
})
export type MerchantMove = z.infer<typeof zMerchantMove>

export const zCommentText = line(500)

export type MerchantView = {
  readonly id: string
  readonly handle: string
  readonly name: string
  readonly tagline: string
  readonly avatar: string | null
  readonly cover: string | null
  readonly state: MerchantState
  readonly verifiedAt: Date | null
  readonly followers: number
}

/** The few facts shown beside a post or card. */
export type MerchantBrief = Pick<MerchantView, 'id' | 'handle' | 'name' | 'avatar' | 'state'>

export type VariantView = {
  readonly id: string
  readonly sku: string
  readonly values: readonly string[]
  readonly priceMinor: bigint
  readonly compareAtMinor: bigint | null
  /** Units a buyer can still take: stock less what is held. */
  readonly available: number
}

export type ProductView = {
  readonly id: string
  readonly merchantId: string
  readonly title: string
  readonly description: string
  readonly goodsType: GoodsType
  readonly currency: string
  readonly images: readonly string[]
  readonly options: readonly string[]
  readonly variants: readonly VariantView[]
  readonly paused: boolean
  readonly sold: number
  readonly updatedAt: Date
}

/** A product as shown inside a post, with its live state. */
export type CardView = {
  readonly id: string
  readonly slug: string
  readonly postId: string
  readonly productId: string
  readonly merchantId: string
  readonly title: string
  readonly image: string
  readonly goodsType: GoodsType
  readonly currency: string
  /** Lowest price among the variants, and whether others cost more. */
  readonly priceMinor: bigint
  readonly priceVaries: boolean
  readonly compareAtMinor: bigint | null
  readonly available: number
  readonly block: CardBlock | null
  /** Set when there is exactly one variant, so that buying needs no choice. */
  readonly onlyVariantId: string | null
}

export type PostView = {
  readonly id: string
  readonly merchant: MerchantBrief
  readonly text: string
  readonly images: readonly string[]
  readonly cards: readonly CardView[]
  readonly likes: number
  readonly comments: number
  readonly createdAt: Date
}

/** A post as its merchant's team sees it: `paused` names the cards taken off sale one by one. */
export type DeskPostView = PostView & { readonly paused: readonly string[] }

/** A card's own page: everything needed to decide and buy. */
export type CardPageView = {
  readonly card: CardView
  readonly product: ProductView
  readonly merchant: MerchantView
  readonly post: { readonly id: string; readonly text: string; readonly createdAt: Date }
  /** Other cards of this merchant that can be bought. */
  readonly more: readonly CardView[]
}

export type Page<T> = { readonly items: readonly T[]; readonly next: string | null }

export const zCursor = z.string().max(200).nullish()

export type CommentView = {
  readonly id: string
  readonly author: { readonly id: string; readonly name: string; readonly avatar: string | null }
  readonly text: string
  readonly createdAt: Date
}

export type ApplicationView = {
  readonly id: string
  readonly merchantId: string
  readonly state: ApplicationState
  readonly version: number
  readonly basic: Partial<BasicBlock>
  readonly business: Partial<BusinessBlock>
  readonly financial: Partial<FinancialBlock>
  /** Open field-level reasons: `block.field` → sentence. */
  readonly reasons: Readonly<Record<string, string>>
  readonly note: string
  readonly submittedAt: Date | null
  readonly reviewedAt: Date | null
}

/** One thing that happened to a merchant's verification, and who did it. */
export type ReviewEntry = {
  readonly id: string
  readonly kind: EventKind
  readonly at: Date
  readonly actor: string | null
  readonly reasons: Readonly<Record<string, string>>
  readonly note: string
}

/** How many applications wait, and for whom. */
export type WaitingCounts = Readonly<Record<'submitted' | 'changes_requested', number>>

/** What is wrong with one field of an application. */
export type FieldProblem = 'missing' | 'invalid' | 'too_long' | 'taken' | 'not_yours'

/** `block.field` → what is wrong with it. */
export type FieldProblems = Readonly<Record<string, FieldProblem>>

export type SavedApplication =
  | { readonly kind: 'saved'; readonly application: ApplicationView }
  | { readonly kind: 'invalid'; readonly fields: FieldProblems }
  /** Somebody saved it since it was read, or it is no longer open for changes. */
  | { readonly kind: 'conflict'; readonly application: ApplicationView }

export type SubmittedApplication =
  | { readonly kind: 'submitted'; readonly application: ApplicationView }
  | { readonly kind: 'incomplete'; readonly fields: FieldProblems }
  | { readonly kind: 'conflict'; readonly application: ApplicationView }

/** A merchant as its own team sees it. */
export type OwnMerchantView = MerchantView & {
  readonly role: MemberRole
  readonly stateReason: string
  readonly country: string
  readonly category: string
  readonly settlementCurrency: string
  readonly timezone: string
}

/** A merchant as reviewers see it; `applicationId` is its newest application that was submitted. */
export type ReviewedMerchant = MerchantView & {
  readonly stateReason: string
  readonly kind: MerchantKind
  readonly category: string
  readonly country: string
  readonly createdAt: Date
  readonly applicationId: string | null
}

export type MemberView = {
  readonly userId: string
  readonly name: string
  readonly handle: string
  readonly image: string | null
  readonly role: MemberRole
}

/** A variant as the merchant edits it. */
export type DeskVariantView = VariantView & { readonly stock: number; readonly held: number }
export type DeskProductView = Omit<ProductView, 'variants'> & {
  readonly variants: readonly DeskVariantView[]
}

export type SavedProduct =
  | { readonly kind: 'saved'; readonly product: DeskProductView }
  /** The stock asked for is less than what open checkouts were promised. */
  | { readonly kind: 'stock_below_held'; readonly variantId: string; readonly held: number }

export type MediaView = { readonly key: string; readonly width: number; readonly height: number }

/** What the viewer has liked and whom they follow, among what a page shows. */
export type ViewerMarks = {
  readonly liked: ReadonlySet<string>
  readonly following: ReadonlySet<string>
}

/** One person in a share's chain, first the one nearest to the merchant. */
export type ShareHop = {
  readonly code: string
  readonly userId: string | null
  readonly name: string | null
}
export type OpenedShare = { readonly cardSlug: string; readonly chain: readonly ShareHop[] }

/**
 * Something a person is told; `kind` is an event's, and the sentence is made where it is read. `data` names what it is
 * about: `as` (buyer or merchant), `merchantId`, `merchant`, `handle`, and where they apply `applicationId`, `orderId`,
 * `refundId`, `currency`, `totalMinor`, `amountMinor`, `reason`, `note`.
 */
export type NotificationView = {
  readonly id: string
  readonly kind: string
  readonly data: Readonly<Record<string, string>>
  readonly readAt: Date | null
  readonly createdAt: Date
}
