import type { Reader } from '@onetill/db'
import { type AccountPath, accountId } from './accounts'

/** What each subject's transfers did to one account, credits − debits; a subject without any is absent. */
export async function sumBySubject(
  reader: Reader,
  path: AccountPath,
  currency: string,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, bigint>> {
  if (subjects.length === 0) return new Map()
  const id = accountId(path, currency)
  const rows = await reader.$queryRaw<{ subject: string; change: bigint }[]>`
    SELECT subject, sum(CASE WHEN "creditId" = ${id} THEN "amountMinor" ELSE -"amountMinor" END)::bigint AS change
    FROM "Transfer"
    WHERE subject = ANY (${[...subjects]}::text[]) AND (${id} IN ("creditId", "debitId"))
    GROUP BY subject`
  return new Map(rows.map(({ subject, change }) => [subject, change]))
}
