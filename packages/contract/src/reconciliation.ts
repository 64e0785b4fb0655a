import { z } from 'zod'
import { zId } from './ids'
import { CHANNELS } from './plan'

/**
 * What comparing one payment or refund in a network's bill, our records and our ledger came to. `timing`: the two
 * sides put it on different days, or it may still stand in the next day's bill.
 */
export const FINDING_CLASSES = [
  'matched',
  'amount_differs',
  'missing_here',
  'missing_there',
  'duplicate',
  'timing',
] as const
export type FindingClass = (typeof FINDING_CLASSES)[number]

/** What a person has to look at. */
export const OPEN_CLASSES = [
  'amount_differs',
  'missing_here',
  'missing_there',
  'duplicate',
] as const satisfies readonly FindingClass[]

export const zBillDay = z.strictObject({ channel: z.enum(CHANNELS), day: z.iso.date() })
export const zUploadBill = zBillDay.extend({ text: z.string().min(1).max(20_000_000) })
export const zFindingFilter = z.strictObject({
  billId: zId('bill'),
  class: z.enum(FINDING_CLASSES).optional(),
  cursor: z.string().max(200).nullish(),
})

/** Where the other leg of a correction stands: to be explained later, or the platform's own gain or loss. */
export const CORRECTION_ACCOUNTS = ['suspense', 'differences'] as const
export const zResolveFinding = z.strictObject({
  findingId: zId('finding'),
  against: z.enum(CORRECTION_ACCOUNTS),
  why: z.string().trim().min(1).max(300),
})
export type ResolveFinding = z.infer<typeof zResolveFinding>

export type BillSummary = {
  readonly id: string
  readonly channel: string
  readonly day: string
  readonly source: 'network' | 'upload'
  readonly currency: string
  /** What the bill says moved: payments less refunds. */
  readonly billMinor: bigint
  /** What our ledger says moved for the same things, corrections included. */
  readonly ledgerMinor: bigint
  readonly counts: Readonly<Record<FindingClass, number>>
  /** Differences nobody has resolved yet. */
  readonly open: number
  readonly readAt: Date
}

export type CorrectionView = {
  readonly against: (typeof CORRECTION_ACCOUNTS)[number]
  /** What it added to what the network owes us; negative when it took away. */
  readonly changeMinor: bigint
  readonly why: string
  readonly by: string
  readonly at: Date
}

/** One payment or refund from its three sides. An absent side is null. */
export type FindingView = {
  readonly id: string
  readonly class: FindingClass
  readonly kind: 'payment' | 'refund'
  readonly reference: string
  readonly networkRef: string | null
  readonly subject: string | null
  readonly ownState: string | null
  readonly currency: string
  readonly billMinor: bigint | null
  readonly ownMinor: bigint | null
  readonly ledgerMinor: bigint | null
  readonly at: Date
  /** What a correction would post; zero when there is nothing to post. */
  readonly differenceMinor: bigint
  readonly correction: CorrectionView | null
}
