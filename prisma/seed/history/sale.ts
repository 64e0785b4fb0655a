import type { Channel, Client, Flow, Surface } from '@onetill/contract'
import type { Card, Person, Shop, Variant } from '../world'

export type SaleLine = { readonly card: Card; readonly variant: Variant; readonly quantity: number }

/** A person without an account. */
export type Guest = { readonly name: string; readonly email: string }

/** One purchase as it was decided: everything but its rows. */
export type Sale = {
  readonly shop: Shop
  readonly lines: readonly SaleLine[]
  readonly totalMinor: bigint
  readonly buyer: Person | null
  readonly guest: Guest | null
  readonly surface: Surface
  readonly channel: Channel
  readonly flow: Flow
  readonly client: Client
  readonly shareCode: string | null
  readonly paidAt: Date
  /** Null when the buyer kept it; else how much went back, why and when. */
  readonly refund: SaleRefund | null
}

export type SaleRefund = {
  readonly amountMinor: bigint
  /** Which line went back whole; null when it is a part of the sum. */
  readonly line: SaleLine | null
  readonly reason: string
  readonly at: Date
}

export const totalOf = (lines: readonly SaleLine[]) =>
  lines.reduce((sum, { variant, quantity }) => sum + variant.priceMinor * BigInt(quantity), 0n)
