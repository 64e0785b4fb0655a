import { z } from 'zod'
import type { EventKind } from './events'
import { zId } from './ids'
import { zLine } from './line'
import { zMediaKey } from './media'
import { MERCHANT_KINDS, zHandle } from './merchant'
import { zCurrency } from './money'

export const APPLICATION_STATES = [
  'draft',
  'submitted',
  'changes_requested',
  'approved',
  'rejected',
] as const
export type ApplicationState = (typeof APPLICATION_STATES)[number]

/** Who applies: how buyers will know them. */
export const zBasicBlock = z.strictObject({
  name: zLine(60),
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
  contactName: zLine(40),
  contactPhone: z.string().regex(/^\+?[0-9][0-9 -]{5,18}$/),
  country: z.string().regex(/^[A-Z]{2}$/),
})

/** The enterprise behind it: a company, or an individual holding an enterprise qualification. */
export const zBusinessBlock = z.strictObject({
  kind: z.enum(MERCHANT_KINDS),
  legalName: zLine(100),
  /** Unified social credit code (GB 32100-2015) in China; the local register's number elsewhere. */
  registrationNumber: z
    .string()
    .trim()
    .regex(/^[0-9A-Z-]{6,24}$/),
  licence: zMediaKey,
  legalRepresentative: zLine(40),
  address: zLine(200),
  validUntil: z.iso.date().nullable(),
})

/** Where the money goes. */
export const zFinancialBlock = z.strictObject({
  settlementCurrency: zCurrency,
  bankName: zLine(80),
  accountHolder: zLine(100),
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
  fields: z.record(z.string().regex(/^(basic|business|financial)\.[a-zA-Z]+$/), zLine(300)),
  note: z.string().trim().max(1000),
})
export type Review = z.infer<typeof zReview>

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
