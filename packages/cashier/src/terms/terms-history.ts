import type { Page, TermsHistoryEntry, Viewer } from '@onetill/contract'
import { Prisma } from '@onetill/db'
import type { Deps } from '../deps'
import { assertMember } from '../order/order-access'

const PAGE = 10

/** Who changed a merchant's conditions, when and what, newest first, for its team. */
export async function termsHistory(
  deps: Deps,
  viewer: Viewer,
  merchantId: string,
  cursor?: string | null,
): Promise<Page<TermsHistoryEntry>> {
  assertMember(viewer, merchantId)
  const older = cursor ? Prisma.sql`AND event.id < ${cursor}` : Prisma.empty
  const rows = await deps.db.write.$queryRaw<TermsHistoryEntry[]>`
    SELECT event.id, event."createdAt" AS at, person.name AS actor,
      coalesce(event.data->'changes', '[]') AS changes
    FROM "Event" AS event LEFT JOIN "User" AS person ON person.id = event."actorId"
    WHERE event.subject = ${merchantId} AND event.kind = 'terms.changed' ${older}
    ORDER BY event.id DESC LIMIT ${PAGE + 1}`
  const items = rows.slice(0, PAGE)
  return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null }
}
