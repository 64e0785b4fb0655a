import { type Db, type Tx, transaction } from '@onetill/db'
import { addTally } from './add-tally'
import { type SalesEvent, tallyEvents } from './tally-events'
import type { Zones } from './zones'

const CURSOR = 'insight.sales'
const BATCH = 2_000

type Cursor = { readonly txid: bigint; readonly eventId: string }
type LogRow = { readonly txid: bigint; readonly id: string; readonly event: SalesEvent | null }

/**
 * Brings the sales figures up to the event log and says how many events were read. Each batch and its place in the
 * log commit together, so an event counts once however often or in parallel this runs.
 */
export async function rollEvents(db: Db, zones: Zones): Promise<number> {
  let read = 0
  for (;;) {
    const batch = await transaction(db, (tx) => rollBatch(tx, zones))
    read += batch
    if (batch < BATCH) return read
  }
}

async function rollBatch(tx: Tx, zones: Zones): Promise<number> {
  const cursor = await lockCursor(tx)
  const rows = await readLog(tx, cursor)
  const last = rows.at(-1)
  if (!last) return 0
  const events = rows.flatMap(({ event }) => (event ? [event] : []))
  const merchantIds = [...new Set(events.map((event) => event.data.merchantId))]
  if (events.length > 0) await addTally(tx, tallyEvents(events, await zones.zoneOf(merchantIds)))
  await tx.eventCursor.update({
    where: { name: CURSOR },
    data: { txid: last.txid, eventId: last.id },
  })
  return rows.length
}

/** Whoever holds the cursor's row rolls; a second roller waits here and then finds the work done. */
async function lockCursor(tx: Tx): Promise<Cursor> {
  await tx.$executeRaw`INSERT INTO "EventCursor" (name) VALUES (${CURSOR}) ON CONFLICT DO NOTHING`
  const [cursor] = await tx.$queryRaw<Cursor[]>`
    SELECT txid, "eventId" FROM "EventCursor" WHERE name = ${CURSOR} FOR UPDATE`
  if (!cursor) throw new Error(`the cursor ${CURSOR} vanished`)
  return cursor
}

/**
 * Reads on from the cursor, but only events whose transactions had all ended: one still open might yet put an event
 * before those already read.
 */
async function readLog(tx: Tx, after: Cursor): Promise<LogRow[]> {
  return tx.$queryRaw<LogRow[]>`
    SELECT txid, id,
           CASE WHEN kind IN ('order.paid', 'refund.succeeded')
                THEN jsonb_build_object('kind', kind, 'data', data) END AS event
    FROM "Event"
    WHERE (txid, id) > (${after.txid}::bigint, ${after.eventId})
      AND txid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
    ORDER BY txid, id
    LIMIT ${BATCH}`
}
