import type { Reader } from '@onetill/db'
import { type AccountPath, accountId } from './accounts'
import type { TransferKind } from './post-transfers'

const PAGE = 50
const MAX_TXID = '9223372036854775807'

export type StatementLine = {
  readonly id: string
  readonly kind: TransferKind
  readonly subject: string
  /** What the movement adds to the balance; negative when it takes away. */
  readonly changeMinor: bigint
  /** The account on the other side. */
  readonly counterpart: string
  readonly at: Date
}

export type Statement = { readonly items: readonly StatementLine[]; readonly next: string | null }

/** An account's movements, newest first; `cursor` is the `next` of the page before. */
export async function statement(
  reader: Reader,
  path: AccountPath,
  currency: string,
  cursor: string | null = null,
): Promise<Statement> {
  const id = accountId(path, currency)
  const [txid = MAX_TXID, before = ''] = cursor?.split(':') ?? []
  const rows = await reader.$queryRaw<(StatementLine & { txid: bigint })[]>`
    SELECT moved.id, moved.kind, moved.subject, moved.txid, moved."createdAt" AS at, other.path AS counterpart,
           moved.change AS "changeMinor"
    FROM (
      (SELECT id, kind, subject, txid, "createdAt", "amountMinor" AS change, "debitId" AS other
       FROM "Transfer" WHERE "creditId" = ${id} AND (txid, id) < (${txid}::bigint, ${before})
       ORDER BY txid DESC, id DESC LIMIT ${PAGE + 1})
      UNION ALL
      (SELECT id, kind, subject, txid, "createdAt", -"amountMinor", "creditId"
       FROM "Transfer" WHERE "debitId" = ${id} AND (txid, id) < (${txid}::bigint, ${before})
       ORDER BY txid DESC, id DESC LIMIT ${PAGE + 1})
    ) AS moved
    JOIN "LedgerAccount" AS other ON other.id = moved.other
    ORDER BY moved.txid DESC, moved.id DESC LIMIT ${PAGE + 1}`
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return {
    items: page.map(({ txid: _, ...line }) => line),
    next: rows.length > PAGE && last ? `${last.txid}:${last.id}` : null,
  }
}
