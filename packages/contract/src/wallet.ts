import { z } from 'zod'
import { zReturnTo } from './checkout'
import { zAmountMinor, zCurrency } from './money'

/** Smallest and largest single top-up, in minor units. */
export const TOP_UP_MIN_MINOR = 100n
export const TOP_UP_MAX_MINOR = 5_000_000n

export const zTopUp = z.strictObject({
  amountMinor: zAmountMinor,
  currency: zCurrency,
  returnTo: zReturnTo.optional(),
})
export type TopUp = z.infer<typeof zTopUp>

export const zWalletSettings = z.strictObject({
  /** Largest payment that one tap takes from the balance. */
  oneTapLimitMinor: zAmountMinor.optional(),
  frozen: z.boolean().optional(),
})

export type WalletView = {
  readonly balances: readonly { readonly currency: string; readonly balanceMinor: bigint }[]
  readonly oneTapLimitMinor: bigint
  readonly frozen: boolean
}

/** A merchant's money: `pending` until its orders settle, then `available`. */
export type MerchantBooks = {
  readonly currency: string
  readonly pendingMinor: bigint
  readonly availableMinor: bigint
}
