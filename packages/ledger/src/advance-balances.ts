import { type Db, transaction } from '@onetill/db'

const ADVANCE_LOCK = 726_912
/** The row that marks how far all snapshots together have come. */
const HORIZON = '*'

/**
 * Moves every balance snapshot up to the oldest transaction still running, and returns how many accounts moved.
 * Never further: a transfer of an open transaction may still appear below a later one. Safe to run at any time,
 * twice, or side by side: the second waits for the first.
 */
export async function advanceBalances(db: Db): Promise<number> {
  return transaction(db, async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(${ADVANCE_LOCK}::bigint)::text`
    // Ids of another server's transactions mean nothing here: such snapshots are made anew from all transfers.
    await tx.$executeRaw`
      DELETE FROM "Balance" WHERE EXISTS (
        SELECT 1 FROM "Balance" WHERE "accountId" = ${HORIZON}
          AND "throughTxid" > pg_snapshot_xmax(pg_current_snapshot())::text::bigint)`
    return tx.$executeRaw`
      WITH span AS (
        SELECT coalesce((SELECT "throughTxid" FROM "Balance" WHERE "accountId" = ${HORIZON}), 0) AS since,
               pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS below
      ), moved AS (
        SELECT "debitId", "creditId", "amountMinor" FROM "Transfer", span WHERE txid >= since AND txid < below
      ), legs AS (
        SELECT "debitId" AS account, "amountMinor" AS debit, 0::bigint AS credit FROM moved
        UNION ALL SELECT "creditId", 0, "amountMinor" FROM moved
        UNION ALL SELECT ${HORIZON}, 0, 0
      )
      INSERT INTO "Balance" AS snapshot ("accountId", "debitMinor", "creditMinor", "throughTxid", "updatedAt")
      SELECT account, sum(debit)::bigint, sum(credit)::bigint, (SELECT below FROM span), now()
      FROM legs GROUP BY account
      ON CONFLICT ("accountId") DO UPDATE SET
        "debitMinor" = snapshot."debitMinor" + excluded."debitMinor",
        "creditMinor" = snapshot."creditMinor" + excluded."creditMinor",
        "throughTxid" = excluded."throughTxid", "updatedAt" = now()`.then((rows) => rows - 1)
  })
}
