import { newId, type Tx } from '@onetill/db'
import { type AccountPath, accountId } from './accounts'

/** What a transfer is for. With its subject and its two accounts it names one movement, which happens once. */
export const TRANSFER_KINDS = [
  'capture',
  'fee',
  'settlement',
  'refund',
  'refund_fee',
  'refund_sent',
  'refund_undone',
  'refund_fee_undone',
  'share_credit',
  'payout',
  'payout_landed',
  'payout_undone',
  'payout_returned',
  'dispute_held',
  'dispute_released',
  'dispute_lost',
  'dispute_fee',
  'correction',
  'top_up',
  'gift',
  'unplaced',
  'unmatched',
] as const
export type TransferKind = (typeof TRANSFER_KINDS)[number]

export type NewTransfer = {
  readonly kind: TransferKind
  /** Id of the order, refund, payout, checkout or attempt it is about. */
  readonly subject: string
  readonly debit: AccountPath
  readonly credit: AccountPath
  readonly amountMinor: bigint
  readonly currency: string
  /** Subject and kind of the movement this one reverses. */
  readonly reverses?: { readonly subject: string; readonly kind: TransferKind }
}

/**
 * Posts transfers in the caller's transaction, making accounts that don't exist yet; no shared row is locked.
 * Posting the same movement (subject, kind, debit, credit) again does nothing; with another amount it throws.
 * Returns how many were new.
 */
export async function post(tx: Tx, transfers: readonly NewTransfer[]): Promise<number> {
  if (transfers.length === 0) return 0
  const rows = transfers.map(transferRow)
  const wanted = JSON.stringify(rows)
  const posted = await tx.$executeRaw`
    WITH wanted AS (
      SELECT * FROM jsonb_to_recordset(${wanted}::jsonb) AS row(
        id text, "debitId" text, "creditId" text, "debitPath" text, "creditPath" text, "amountMinor" bigint,
        currency text, kind text, subject text, "reversesSubject" text, "reversesKind" text)
    ), opened AS (
      INSERT INTO "LedgerAccount" (id, path, currency)
      SELECT id, path, currency FROM (
        SELECT "debitId" AS id, "debitPath" AS path, currency FROM wanted
        UNION SELECT "creditId", "creditPath", currency FROM wanted
      ) AS named ORDER BY id
      ON CONFLICT DO NOTHING
    )
    INSERT INTO "Transfer" (id, "debitId", "creditId", "amountMinor", currency, kind, subject, reverses)
    SELECT id, "debitId", "creditId", "amountMinor", currency, kind, subject, (
      SELECT reversed.id FROM "Transfer" AS reversed
      WHERE reversed.subject = wanted."reversesSubject" AND reversed.kind = wanted."reversesKind" LIMIT 1)
    FROM wanted
    ON CONFLICT (subject, kind, "debitId", "creditId") DO NOTHING`
  if (posted < rows.length) await assertPostedBefore(tx, wanted, rows.length)
  return posted
}

async function assertPostedBefore(tx: Tx, wanted: string, count: number): Promise<void> {
  const [standing] = await tx.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM "Transfer" JOIN jsonb_to_recordset(${wanted}::jsonb) AS wanted(
      subject text, kind text, "debitId" text, "creditId" text, "amountMinor" bigint, currency text)
    USING (subject, kind, "debitId", "creditId", "amountMinor", currency)`
  if (standing?.count !== BigInt(count)) {
    throw new Error(`these transfers were posted before with other amounts: ${wanted}`)
  }
}

/** A transfer as the statements that post it take it; throws for one that moves nothing or goes nowhere. */
export function transferRow(transfer: NewTransfer) {
  const { debit, credit, currency, amountMinor } = transfer
  if (amountMinor <= 0n)
    throw new RangeError(`a transfer moves more than nothing: ${transfer.kind}`)
  if (debit === credit) throw new RangeError(`a transfer needs two accounts: ${debit}`)
  return {
    id: newId('transfer'),
    debitId: accountId(debit, currency),
    creditId: accountId(credit, currency),
    debitPath: debit,
    creditPath: credit,
    amountMinor: amountMinor.toString(),
    currency,
    kind: transfer.kind,
    subject: transfer.subject,
    reversesSubject: transfer.reverses?.subject ?? null,
    reversesKind: transfer.reverses?.kind ?? null,
  }
}

/**
 * A piece of a caller's statement: posts the transfers among `rows` (a jsonb parameter of {@link transferRow} rows with
 * their `place`) whose place has `won`. They must be new: their subject is born in the same statement.
 */
export function newTransfersSql(rows: string): string {
  return `INSERT INTO "Transfer" (id, "debitId", "creditId", "amountMinor", currency, kind, subject)
    SELECT id, "debitId", "creditId", "amountMinor", currency, kind, subject
    FROM jsonb_to_recordset(${rows}::jsonb) AS moved(place int, id text, "debitId" text, "creditId" text,
      "amountMinor" bigint, currency text, kind text, subject text) JOIN won USING (place)`
}

/** A piece of the same statement: opens the accounts its transfers name, where there are none yet. */
export function openAccountsSql(rows: string): string {
  return `INSERT INTO "LedgerAccount" (id, path, currency)
    SELECT DISTINCT id, path, currency FROM (
      SELECT side.id, side.path, moved.currency
      FROM jsonb_to_recordset(${rows}::jsonb) AS moved(place int, "debitId" text, "creditId" text,
        "debitPath" text, "creditPath" text, currency text) JOIN won USING (place),
      LATERAL (VALUES ("debitId", "debitPath"), ("creditId", "creditPath")) AS side(id, path)
    ) AS named
    WHERE id <> ALL (ARRAY(SELECT id FROM "LedgerAccount" WHERE id = ANY(ARRAY(
      SELECT unnest(ARRAY["debitId", "creditId"])
      FROM jsonb_to_recordset(${rows}::jsonb) AS moved("debitId" text, "creditId" text)))))
    ORDER BY id ON CONFLICT DO NOTHING`
}
