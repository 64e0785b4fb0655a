import type { EventKind } from '@onetill/contract'
import { newId } from '@onetill/db'
import type { Row, Rows } from '../rows'

const TABLES = [
  'Checkout',
  'CheckoutLine',
  'Decision',
  'Attempt',
  'Hold',
  'Order',
  'OrderLine',
  'Refund',
] as const
export type HistoryTable = (typeof TABLES)[number]

export type PastEvent = {
  readonly kind: EventKind
  readonly subject: string
  readonly merchantId: string | null
  readonly actorId: string | null
  readonly data: object
  readonly at: Date
}
export type FiledEvent = PastEvent & { readonly id: string }

/** Collects the rows of history and the log of what happened, then writes them in one go. */
export type Archive = {
  file(table: HistoryTable, row: Row): void
  append(event: PastEvent): void
  readonly events: readonly FiledEvent[]
  write(rows: Rows): Promise<void>
}

export function createArchive(): Archive {
  const tables = new Map<HistoryTable, Row[]>(TABLES.map((table) => [table, []]))
  const events: FiledEvent[] = []
  return {
    file: (table, row) => tables.get(table)?.push(row),
    append: (event) => events.push({ ...event, id: newId('event', event.at.getTime()) }),
    events,
    async write(rows) {
      for (const [table, filed] of tables) await rows.add(table, filed)
      await rows.add('Event', numbered(events))
    },
  }
}

/** The events of one subject are numbered 1, 2, 3 … in the order they happened. */
function numbered(events: readonly FiledEvent[]): Row[] {
  const counts = new Map<string, number>()
  return [...events]
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ id, kind, subject, merchantId, actorId, data, at }) => {
      const sequence = (counts.get(subject) ?? 0) + 1
      counts.set(subject, sequence)
      return { id, kind, subject, sequence, merchantId, actorId, data, createdAt: at }
    })
}
