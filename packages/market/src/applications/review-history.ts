import type { EventKind, ReviewEntry, Viewer } from '@onetill/contract'
import type { MarketContext } from '../context'
import { loadSubmittedApplication } from './load-application'

const TOLD = [
  'merchant.applied',
  'merchant.verified',
  'merchant.restricted',
  'merchant.suspended',
  'merchant.reinstated',
  'application.changes_requested',
  'application.rejected',
  'application.account_revealed',
] as const satisfies readonly EventKind[]

const MOST_ENTRIES = 50

type Row = {
  id: string
  kind: EventKind
  at: Date
  actor: string | null
  reasons: Record<string, string>
  note: string
}

/** What happened to the merchant behind an application so far, newest first, for a reviewer. */
export async function reviewHistory(
  context: MarketContext,
  viewer: Viewer,
  applicationId: string,
): Promise<ReviewEntry[]> {
  const { merchantId } = await loadSubmittedApplication(context.db.write, viewer, applicationId)
  return context.db.write.$queryRaw<Row[]>`
    SELECT e.id, e.kind, e."createdAt" AS at, u.name AS actor,
           coalesce(e.data->'reasons', '{}') AS reasons,
           coalesce(e.data->>'note', e.data->>'reason', '') AS note
    FROM "Event" e LEFT JOIN "User" u ON u.id = e."actorId"
    WHERE e.subject = ${merchantId} AND e.kind = ANY(${[...TOLD]})
    ORDER BY e.sequence DESC LIMIT ${MOST_ENTRIES}`
}
