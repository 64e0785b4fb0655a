import type { Reader } from '@onetill/db'

export type Violation = { readonly subject: string; readonly facts: string }
export type Check = { readonly name: string; readonly violations: readonly Violation[] }

/** What the books must always satisfy by themselves: every violation by name, none when they are sound. */
export async function checkBooks(reader: Reader): Promise<Check[]> {
  return [
    { name: 'transfers balance per currency', violations: await unbalanced(reader) },
    { name: 'balances equal postings', violations: await strayed(reader) },
  ]
}

/** Both accounts of every transfer exist in the transfer's own currency; then each currency sums to zero. */
function unbalanced(reader: Reader): Promise<Violation[]> {
  return reader.$queryRaw<Violation[]>`
    SELECT moved.id AS subject,
           concat(moved.currency, ' between ', debit.currency, ' and ', credit.currency) AS facts
    FROM "Transfer" AS moved
    LEFT JOIN "LedgerAccount" AS debit ON debit.id = moved."debitId"
    LEFT JOIN "LedgerAccount" AS credit ON credit.id = moved."creditId"
    WHERE debit.currency IS DISTINCT FROM moved.currency OR credit.currency IS DISTINCT FROM moved.currency
      OR moved."amountMinor" <= 0
    LIMIT 100`
}

function strayed(reader: Reader): Promise<Violation[]> {
  return reader.$queryRaw<Violation[]>`
    WITH legs AS (
      SELECT "debitId" AS account, txid, "amountMinor" AS debit, 0 AS credit FROM "Transfer"
      UNION ALL SELECT "creditId", txid, 0, "amountMinor" FROM "Transfer"
    ), posted AS (
      SELECT snapshot."accountId", snapshot."debitMinor", snapshot."creditMinor",
             coalesce(sum(legs.debit), 0) AS debit, coalesce(sum(legs.credit), 0) AS credit
      FROM "Balance" AS snapshot
      LEFT JOIN legs ON legs.account = snapshot."accountId" AND legs.txid < snapshot."throughTxid"
      WHERE snapshot."throughTxid" <= pg_snapshot_xmax(pg_current_snapshot())::text::bigint
      GROUP BY snapshot."accountId"
    )
    SELECT "accountId" AS subject, concat('snapshot ', "creditMinor" - "debitMinor", ', postings ',
           credit - debit) AS facts
    FROM posted WHERE debit <> "debitMinor" OR credit <> "creditMinor"
    LIMIT 100`
}
