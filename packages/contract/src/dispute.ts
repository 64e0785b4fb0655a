import { z } from 'zod'
import { zId } from './ids'
import { zMediaKey } from './media'
import type { MerchantBrief } from './merchant'

export const DISPUTE_STATES = ['opened', 'answered', 'won', 'lost'] as const
export type DisputeState = (typeof DISPUTE_STATES)[number]

/** What a merchant says and shows for itself. */
export const zDisputeEvidence = z.strictObject({
  disputeId: zId('dispute'),
  text: z.string().trim().min(1).max(4_000),
  pictures: z.array(zMediaKey).max(6).default([]),
})
export type AnswerDispute = z.infer<typeof zDisputeEvidence>

/** The outcome as the platform's staff read it at the network. */
export const zCloseDispute = z.strictObject({
  disputeId: zId('dispute'),
  outcome: z.enum(['won', 'lost']),
  why: z.string().trim().min(1).max(300),
})
export type CloseDispute = z.infer<typeof zCloseDispute>

export type EvidenceView = {
  readonly id: string
  readonly text: string
  readonly pictures: readonly string[]
  readonly createdAt: Date
}

export type DisputeView = {
  readonly id: string
  readonly state: DisputeState
  readonly channel: string
  /** The network's word for why: `fraudulent`, `product_not_received`… */
  readonly reason: string
  /** What the buyer's side asks back. */
  readonly claimedMinor: bigint
  /** What of it is held: never more than is left of the payment after refunds. */
  readonly heldMinor: bigint
  /** What the network keeps for handling it, once lost. */
  readonly feeMinor: bigint
  readonly currency: string
  readonly orderId: string | null
  readonly orderNumber: string | null
  readonly respondBy: Date
  /** Evidence is still taken. */
  readonly open: boolean
  readonly openedAt: Date
  readonly closedAt: Date | null
  readonly evidence: readonly EvidenceView[]
}

/** A dispute as the platform's staff see it. */
export type ReviewedDispute = DisputeView & {
  readonly merchant: Pick<MerchantBrief, 'id' | 'handle' | 'name'> | null
  readonly networkRef: string
}
