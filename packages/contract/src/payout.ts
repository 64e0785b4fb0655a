import { z } from 'zod'
import { zId } from './ids'
import type { MerchantBrief } from './merchant'
import { zAmountMinor } from './money'

/** `failed`: the bank never took it; `returned`: it arrived and came back. Both put the money where it was. */
export const PAYOUT_STATES = ['requested', 'in_transit', 'paid', 'failed', 'returned'] as const
export type PayoutState = (typeof PAYOUT_STATES)[number]

/** Smallest payout: one unit of the currency's hundredths would cost the bank more than it moves. */
export const PAYOUT_MIN_MINOR = 100n

export const zRequestPayout = z.strictObject({
  merchantId: zId('merchant'),
  key: z.string().regex(/^[0-9A-Za-z_-]{8,80}$/),
  amountMinor: zAmountMinor,
})
export type RequestPayout = z.infer<typeof zRequestPayout>

/** A bank account as it is shown: never its whole number. */
export type BankAccountView = {
  readonly bank: string
  readonly holder: string
  readonly last: string
}

export type PayoutView = {
  readonly id: string
  readonly merchantId: string
  readonly state: PayoutState
  readonly amountMinor: bigint
  readonly currency: string
  readonly account: BankAccountView
  /** Why the bank refused or sent it back. */
  readonly failure: string | null
  readonly createdAt: Date
  readonly paidAt: Date | null
  readonly closedAt: Date | null
}

/** A payout as the platform's staff see it. */
export type ReviewedPayout = PayoutView & {
  readonly merchant: Pick<MerchantBrief, 'id' | 'handle' | 'name'> | null
  readonly reference: string
  readonly railRef: string | null
  /** How often the bank was asked about it. */
  readonly asked: number
}

/** Pending money by the day on which it becomes available at the latest. */
export type PendingDay = { readonly day: string; readonly amountMinor: bigint }

/** All a merchant's money here, and what of it can be paid out now. */
export type MerchantMoney = {
  readonly currency: string
  readonly pendingMinor: bigint
  readonly availableMinor: bigint
  /** What must stay available, for refunds and disputes to come. */
  readonly reserveMinor: bigint
  /** How the reserve is reckoned: a share of what was sold in so many days, and a fixed part. */
  readonly reserve: { readonly bps: number; readonly days: number; readonly fixedMinor: bigint }
  /** Held by open disputes. */
  readonly disputedMinor: bigint
  readonly payableMinor: bigint
  /** On the way to the bank. */
  readonly transitMinor: bigint
  readonly minimumMinor: bigint
  readonly settlementDays: number
  readonly pending: readonly PendingDay[]
  readonly account: BankAccountView | null
  readonly blocked: 'account_missing' | 'suspended' | null
  /** Whether the viewer may ask for payouts. */
  readonly mayRequest: boolean
}

const zDay = z.iso.date()

/** A merchant's books from the start of one day to the end of another, in its own time zone. */
export const zStatementPeriod = z
  .strictObject({ merchantId: zId('merchant'), from: zDay, to: zDay })
  .refine(({ from, to }) => from <= to, 'from is not after to')
export type StatementPeriod = z.infer<typeof zStatementPeriod>

export type StatementLineView = {
  readonly id: string
  readonly kind: string
  /** Id of the order, refund, payout or dispute it is about. */
  readonly subject: string
  /** What people call it: the order's number, or the bank account's last digits. */
  readonly about: string
  readonly pendingMinor: bigint
  readonly availableMinor: bigint
  readonly at: Date
}

type Balances = { readonly pendingMinor: bigint; readonly availableMinor: bigint }

/** Opening balances, every movement, closing balances; the first two sum to the third. */
export type MerchantStatement = {
  readonly merchantId: string
  readonly currency: string
  readonly timezone: string
  readonly from: string
  readonly to: string
  readonly opening: Balances
  readonly closing: Balances
  /** What each kind of movement came to. */
  readonly totals: readonly (Balances & { readonly kind: string; readonly count: number })[]
  readonly lines: readonly StatementLineView[]
}
