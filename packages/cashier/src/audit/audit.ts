import type { Reader } from '@onetill/db'
import { type Check, checkBooks } from '@onetill/ledger'
import { AUDIT_QUERIES } from './invariants'

export type Audit = { readonly checks: readonly Check[]; readonly sound: boolean }

/**
 * The nine invariants of the till, each proven by one query over the whole database; every violation is named.
 * Read-only, and safe on a live database: each query sees one moment.
 */
export async function audit(db: { readonly write: Reader }): Promise<Audit> {
  const checks: Check[] = await checkBooks(db.write)
  for (const [name, query] of Object.entries(AUDIT_QUERIES)) {
    checks.push({ name, violations: await db.write.$queryRaw(query) })
  }
  return { checks, sound: checks.every(({ violations }) => violations.length === 0) }
}
