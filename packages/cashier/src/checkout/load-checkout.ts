import { type Address, type CheckoutStatus, type Flow, OnetillError } from '@onetill/contract'
import {
  type AttemptModel,
  type CheckoutLineModel,
  type CheckoutModel,
  type Reader,
  runnerIn,
  statement,
  type Tx,
} from '@onetill/db'

import type { FeeTerms } from '../order/compute-fee'

/** A checkout with all that hangs on it, as of one statement. */
export type LoadedCheckout = Omit<CheckoutModel, 'address' | 'merchant' | 'status'> & {
  readonly status: CheckoutStatus
  readonly address: Address | null
  readonly merchant: MerchantSnapshot | null
  readonly lines: readonly CheckoutLineModel[]
  readonly attempts: readonly LoadedAttempt[]
  readonly order: { readonly id: string; readonly number: string; readonly token: string } | null
  /** By the database's clock. */
  readonly expired: boolean
  /** What the merchant pays for this sale; null for a top-up. */
  readonly feeTerms: FeeTerms | null
  /** Changes whenever the row does; a writer that found this one finds everything else as it was read. */
  readonly version: string
}

export type MerchantSnapshot = {
  readonly id: string
  readonly name: string
  readonly handle: string
  readonly avatar: string | null
}

export type LoadedAttempt = Omit<AttemptModel, 'flow'> & { readonly flow: Flow }

/** Makes every other caller that moves this checkout wait until the transaction ends, then loads it. */
export async function lockCheckout(tx: Tx, checkoutId: string): Promise<LoadedCheckout> {
  await tx.$queryRaw`SELECT id FROM "Checkout" WHERE id = ${checkoutId} FOR UPDATE`
  return loadCheckout(tx, checkoutId)
}

export async function loadCheckout(reader: Reader, checkoutId: string): Promise<LoadedCheckout> {
  const [row] = await runnerIn(reader).run<CheckoutRow>(CHECKOUT, [checkoutId])
  if (!row) throw new OnetillError('not_found')
  return reviveCheckout(row)
}

/** What a statement selects of `"Checkout" AS checkout` to load it with all that hangs on it. */
export const CHECKOUT_COLUMNS = `checkout.*, "heldUntil" <= now() AS expired, checkout.xmin::text AS version,
  (SELECT coalesce(jsonb_agg(to_jsonb(line)
     || jsonb_build_object('unitPriceMinor', line."unitPriceMinor"::text) ORDER BY position), '[]')
   FROM "CheckoutLine" AS line WHERE line."checkoutId" = checkout.id) AS lines,
  (SELECT coalesce(jsonb_agg(to_jsonb(attempt)
     || jsonb_build_object('amountMinor', attempt."amountMinor"::text) ORDER BY attempt.id), '[]')
   FROM "Attempt" AS attempt WHERE attempt."checkoutId" = checkout.id) AS attempts,
  (SELECT jsonb_build_object('id', id, 'number', number, 'token', token)
   FROM "Order" WHERE "checkoutId" = checkout.id) AS order,
  (SELECT jsonb_build_object('feeBps', "feeBps", 'feeFixedMinor', "feeFixedMinor"::text)
   FROM "Terms" WHERE "merchantId" = checkout."merchantId") AS "feeTerms"`

const CHECKOUT = statement(
  `SELECT ${CHECKOUT_COLUMNS} FROM "Checkout" AS checkout WHERE id = $1::text`,
)

/** A row of {@link CHECKOUT_COLUMNS} as it is meant. */
export function reviveCheckout(row: CheckoutRow): LoadedCheckout {
  return {
    ...row,
    lines: row.lines.map((line) => ({ ...line, unitPriceMinor: BigInt(line.unitPriceMinor) })),
    attempts: row.attempts.map(reviveAttempt),
    feeTerms: row.feeTerms && {
      feeBps: row.feeTerms.feeBps,
      feeFixedMinor: BigInt(row.feeTerms.feeFixedMinor),
    },
  }
}

/** Amounts and dates came through JSON as text. */
type Stored<T> = {
  [Key in keyof T]: T[Key] extends bigint | Date | (Date | null) ? string : T[Key]
}
export type CheckoutRow = Omit<LoadedCheckout, 'lines' | 'attempts' | 'feeTerms'> & {
  readonly feeTerms: Stored<FeeTerms> | null
  readonly lines: readonly (Omit<CheckoutLineModel, 'unitPriceMinor'> & {
    unitPriceMinor: string
  })[]
  readonly attempts: readonly Stored<LoadedAttempt>[]
}

function reviveAttempt(attempt: Stored<LoadedAttempt>): LoadedAttempt {
  return {
    ...attempt,
    amountMinor: BigInt(attempt.amountMinor),
    expiresAt: new Date(attempt.expiresAt),
    askAt: attempt.askAt ? new Date(attempt.askAt) : null,
    createdAt: new Date(attempt.createdAt),
    settledAt: attempt.settledAt ? new Date(attempt.settledAt) : null,
  }
}
