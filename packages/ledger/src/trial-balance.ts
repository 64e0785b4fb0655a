import type { Reader } from '@onetill/db'

export type TrialLine = {
  readonly path: string
  readonly currency: string
  readonly balanceMinor: bigint
}

/** Every account's balance from all its transfers, snapshots aside; the lines of one currency sum to zero. */
export async function trialBalance(reader: Reader): Promise<TrialLine[]> {
  return reader.$queryRaw<TrialLine[]>`
    SELECT account.path, account.currency,
           coalesce(sum(leg.change), 0)::bigint AS "balanceMinor"
    FROM "LedgerAccount" AS account
    LEFT JOIN (
      SELECT "creditId" AS id, "amountMinor" AS change FROM "Transfer"
      UNION ALL SELECT "debitId", -"amountMinor" FROM "Transfer"
    ) AS leg ON leg.id = account.id
    GROUP BY account.path, account.currency
    ORDER BY account.currency, account.path`
}
