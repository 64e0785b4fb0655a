import { Prisma, type Reader } from '@onetill/db'
import { type AccountPath, accountId } from './accounts'
import type { TransferKind } from './post-transfers'
import { balanceSql } from './read-balance'

/** A movement as seen from two accounts of one holder; what moves between the two changes both. */
export type PeriodLine = {
  readonly id: string
  readonly kind: TransferKind
  readonly subject: string
  readonly changes: readonly [bigint, bigint]
  readonly at: Date
}

export type Period = {
  readonly opening: readonly [bigint, bigint]
  readonly closing: readonly [bigint, bigint]
  /** Oldest first. */
  readonly lines: readonly PeriodLine[]
}

type Row = {
  readonly id: string
  readonly kind: TransferKind
  readonly subject: string
  readonly at: Date
  readonly first: bigint
  readonly second: bigint
}

/**
 * Two accounts of one currency from one moment (included) to another (not): opening balances, every movement,
 * closing balances, all as of one moment, so that the first two always sum to the third. What lies before the period
 * comes from the balances, so the cost doesn't grow with it. A transfer counts from the start of its transaction.
 */
export async function readPeriod(
  reader: Reader,
  paths: readonly [AccountPath, AccountPath],
  currency: string,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<Period> {
  const [first, second] = paths.map((path) => accountId(path, currency))
  const rows = await reader.$queryRaw<Row[]>`
    WITH moved AS (
      SELECT id, kind, subject, "createdAt" AS at,
        (CASE ${first} WHEN "creditId" THEN "amountMinor" WHEN "debitId" THEN -"amountMinor" ELSE 0 END) AS first,
        (CASE ${second} WHEN "creditId" THEN "amountMinor" WHEN "debitId" THEN -"amountMinor" ELSE 0 END) AS second
      FROM "Transfer"
      WHERE ("creditId" IN (${first}, ${second}) OR "debitId" IN (${first}, ${second}))
        AND "createdAt" >= ${from}
    )
    SELECT '' AS id, 'opening' AS kind, '' AS subject, ${from}::timestamptz AS at,
      ${Prisma.raw(balanceSql('named.first'))} - coalesce(sum(moved.first), 0)::bigint AS first,
      ${Prisma.raw(balanceSql('named.second'))} - coalesce(sum(moved.second), 0)::bigint AS second
    FROM (SELECT ${first}::text AS first, ${second}::text AS second) AS named LEFT JOIN moved ON true
    GROUP BY named.first, named.second
    UNION ALL
    SELECT id, kind, subject, at, first::bigint, second::bigint FROM moved WHERE at < ${to}
    ORDER BY at, id`
  const opening = rows.find(({ id }) => id === '')
  const lines = rows.filter(({ id }) => id !== '')
  const start: [bigint, bigint] = [opening?.first ?? 0n, opening?.second ?? 0n]
  const closing = lines.reduce<[bigint, bigint]>(
    (sum, line) => [sum[0] + line.first, sum[1] + line.second],
    start,
  )
  return {
    opening: start,
    closing,
    lines: lines.map(({ first: one, second: other, ...line }) => ({
      ...line,
      changes: [one, other],
    })),
  }
}
