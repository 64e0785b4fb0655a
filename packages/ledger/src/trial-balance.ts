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

export type TrialTotal = {
  readonly currency: string
  /** The account's path without the id of its holder: `merchant:pending`, `channel:wechatpay:clearing`. */
  readonly kind: string
  readonly accounts: number
  readonly balanceMinor: bigint
}

/**
 * What all accounts of each kind hold together, from snapshots and tails, as of one moment; the lines of one currency
 * sum to zero. Reads no transfer that a snapshot already counts, so it may be asked for at any time.
 */
export async function trialTotals(reader: Reader): Promise<TrialTotal[]> {
  return reader.$queryRaw<TrialTotal[]>`
    WITH horizon AS (
      SELECT coalesce(max("throughTxid"), 0) AS through FROM "Balance" WHERE "accountId" = '*'
        AND "throughTxid" <= pg_snapshot_xmax(pg_current_snapshot())::text::bigint
    ), tail AS (
      SELECT leg.id, sum(leg.change) AS change FROM (
        SELECT "creditId" AS id, "amountMinor" AS change FROM "Transfer", horizon WHERE txid >= through
        UNION ALL SELECT "debitId", -"amountMinor" FROM "Transfer", horizon WHERE txid >= through
      ) AS leg GROUP BY leg.id
    )
    SELECT account.currency,
      regexp_replace(account.path, ':[a-z]{3}_[0-9a-z]+', '') AS kind, count(*)::int AS accounts,
      coalesce(sum(coalesce(snapshot."creditMinor" - snapshot."debitMinor", 0) + coalesce(tail.change, 0)), 0)::bigint
        AS "balanceMinor"
    FROM "LedgerAccount" AS account
    LEFT JOIN "Balance" AS snapshot ON snapshot."accountId" = account.id AND EXISTS (
      SELECT 1 FROM horizon WHERE through > 0)
    LEFT JOIN tail ON tail.id = account.id
    GROUP BY 1, 2 ORDER BY 1, 2`
}
