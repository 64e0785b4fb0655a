import type { BankAccountView, UnknownCause } from '@onetill/contract'
import type { Reader } from '@onetill/db'

/**
 * What the till asks of whoever carries money to banks. It touches neither the database nor the environment.
 * Only `paid` is paid: silence and strange answers are unknown, and asked about under the same reference.
 */
export interface PayoutRail {
  /** Sends money. Again with the same reference it must not send a second time. */
  send(transfer: BankTransfer): Promise<RailOutcome>
  /** What became of a reference; `unheard` when the bank never took it. */
  query(reference: string): Promise<RailOutcome | { readonly status: 'unheard' }>
}

export type BankTransfer = {
  readonly reference: string
  readonly amountMinor: bigint
  readonly currency: string
  readonly account: BankAccount
  /** What the receiver's bank statement says. */
  readonly memo: string
}

export type BankAccount = {
  readonly bank: string
  readonly holder: string
  readonly number: string
}

/** What a bank says about one transfer. */
export type RailOutcome =
  | { readonly status: 'pending'; readonly railRef: string }
  | { readonly status: 'paid'; readonly railRef: string; readonly amountMinor: bigint }
  | { readonly status: 'failed'; readonly reason: string }
  | { readonly status: 'returned'; readonly railRef: string; readonly reason: string }
  | { readonly status: 'unknown'; readonly cause: UnknownCause }

/** What the till asks of whoever verified the merchants. */
export interface BankAccounts {
  /** Where a merchant's money goes: the account it was verified with, or why there is none to use. */
  find(reader: Reader, merchantId: string): Promise<FoundAccount | 'account_missing' | 'suspended'>
  /** The whole account behind a reference of {@link find}; it never changes. */
  open(reader: Reader, ref: string): Promise<BankAccount>
}

export type FoundAccount = BankAccountView & { readonly ref: string; readonly currency: string }
