import { z } from 'zod'
import { zId } from './ids'
import { zLine } from './line'
import { zMediaKey } from './media'

export const MERCHANT_STATES = ['unverified', 'verified', 'restricted', 'suspended'] as const
export type MerchantState = (typeof MERCHANT_STATES)[number]

export const MERCHANT_KINDS = ['company', 'individual'] as const
export type MerchantKind = (typeof MERCHANT_KINDS)[number]

export const MEMBER_ROLES = ['owner', 'staff'] as const
export type MemberRole = (typeof MEMBER_ROLES)[number]

export const zHandle = z.string().regex(/^[a-z0-9](?:[a-z0-9_]{1,28})[a-z0-9]$/)

/** What a merchant may change of its page by itself; name and handle were verified and stay. */
export const zMerchantProfile = z.strictObject({
  tagline: z.string().trim().max(80).optional(),
  avatar: zMediaKey.nullable().optional(),
  cover: zMediaKey.nullable().optional(),
})
export type MerchantProfile = z.infer<typeof zMerchantProfile>

/** A reviewer's decision about a merchant that once was verified; `verified` reinstates. */
export const zMerchantMove = z.strictObject({
  merchantId: zId('merchant'),
  to: z.enum(['verified', 'restricted', 'suspended']),
  reason: zLine(500),
})
export type MerchantMove = z.infer<typeof zMerchantMove>

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

/** A merchant as its own team sees it. */
export type OwnMerchantView = MerchantView & {
  readonly role: MemberRole
  readonly stateReason: string
  readonly country: string
  readonly category: string
  readonly settlementCurrency: string
  readonly timezone: string
}

/**
 * A merchant as reviewers see it: its newest application that was submitted, and what this reviewer may make of it.
 */
export type ReviewedMerchant = MerchantView & {
  readonly stateReason: string
  readonly kind: MerchantKind
  readonly category: string
  readonly country: string
  readonly createdAt: Date
  readonly applicationId: string | null
  readonly moves: readonly MerchantMove['to'][]
}

export type MemberView = {
  readonly userId: string
  readonly name: string
  readonly handle: string
  readonly image: string | null
  readonly role: MemberRole
}
