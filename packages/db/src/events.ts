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
