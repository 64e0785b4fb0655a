import { type IdKind, OnetillError, type Page, zId } from '@onetill/contract'

export const PAGE_SIZE = 20

/** An opaque place in a list sorted by id. Ids sort by birth, so the place survives whatever is added later. */
export function encodeCursor(id: string): string {
  return Buffer.from(id).toString('base64url')
}

/** The id to go on after; null from the start. A cursor that names anything else is refused. */
export function decodeCursor(kind: IdKind, cursor: string | null | undefined): string | null {
  if (!cursor) return null
  const id = zId(kind).safeParse(Buffer.from(cursor, 'base64url').toString())
  if (!id.success) throw new OnetillError('bad_request', { field: 'cursor' })
  return id.data
}

/** Makes a page of rows that were asked for with one more than fits. */
export function toPage<Row extends { readonly id: string }, Item>(
  rows: readonly Row[],
  toItem: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, PAGE_SIZE)
  const last = shown.at(-1)
  return {
    items: shown.map(toItem),
    next: rows.length > PAGE_SIZE && last ? encodeCursor(last.id) : null,
  }
}
