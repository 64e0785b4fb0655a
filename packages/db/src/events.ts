import type { EventKind } from '@onetill/contract'
import type { Tx } from './client'
import type { Prisma } from './generated/client'
import { newId } from './ids'

export type NewEvent = {
  readonly kind: EventKind
  /** Id of the object it happened to; its events are numbered 1, 2, 3 … */
  readonly subject: string
  readonly merchantId?: string | null
  readonly actorId?: string | null
  readonly data: Prisma.InputJsonObject
}

/** Appends an event in the transaction that made it true, and returns its id. */
export async function append(tx: Tx, event: NewEvent): Promise<string> {
  const id = newId('event')
  await tx.$executeRaw`
    INSERT INTO "Event" (id, kind, subject, sequence, "merchantId", "actorId", data)
    SELECT ${id}, ${event.kind}, ${event.subject}, coalesce(max(sequence), 0) + 1,
           ${event.merchantId ?? null}, ${event.actorId ?? null}, ${JSON.stringify(event.data)}::jsonb
    FROM "Event" WHERE subject = ${event.subject}`
  return id
}

/** A first event of an object that is born in the same statement, for the member of a batch at `place`. */
export type FirstEvent = NewEvent & {
  readonly place: number
  readonly id: string
  /** Where in `data` the database's own time is written, in ISO 8601. */
  readonly stampedAs?: string
}

/** A piece of a caller's statement: appends the {@link FirstEvent}s of a jsonb parameter whose place has `won`. */
export function firstEventsSql(rows: string): string {
  return `INSERT INTO "Event" (id, kind, subject, sequence, "merchantId", "actorId", data)
    SELECT id, kind, subject, 1, "merchantId", "actorId", CASE WHEN "stampedAs" IS NULL THEN data ELSE
      data || jsonb_build_object("stampedAs",
        to_char(now()::timestamptz(3) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) END
    FROM jsonb_to_recordset(${rows}::jsonb) AS event(place int, id text, kind text, subject text,
      "merchantId" text, "actorId" text, data jsonb, "stampedAs" text) JOIN won USING (place)`
}
