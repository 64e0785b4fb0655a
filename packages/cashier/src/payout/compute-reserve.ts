import type { Reader } from '@onetill/db'

export type ReserveRule = {
  readonly reserveBps: number
  readonly reserveFixedMinor: bigint
}

/** What must stay available: a share of recent sales, rounded up so that the reserve is never short, and a fixed part. */
export function computeReserve(rule: ReserveRule, soldMinor: bigint): bigint {
  const share = (soldMinor * BigInt(rule.reserveBps) + 9_999n) / 10_000n
  return share + rule.reserveFixedMinor
}

/** What a merchant sold in the last days by the database's clock, less what was refunded of it. */
export async function soldLately(
  reader: Reader,
  merchantId: string,
  currency: string,
  days: number,
): Promise<bigint> {
  const [row] = await reader.$queryRaw<{ sold: bigint }[]>`
    SELECT coalesce(sum("totalMinor" - "refundedMinor"), 0)::bigint AS sold FROM "Order"
    WHERE "merchantId" = ${merchantId} AND currency = ${currency}
      AND "paidAt" > now() - make_interval(days => ${days}::int)`
  return row?.sold ?? 0n
}
