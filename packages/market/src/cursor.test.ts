import { newId } from '@onetill/db'
import { describe, expect, it } from 'vitest'
import { decodeCursor, encodeCursor, PAGE_SIZE, toPage } from './cursor'

describe('a cursor', () => {
  it('comes back as the id it was made of', () => {
    const id = newId('post')
    expect(decodeCursor('post', encodeCursor(id))).toBe(id)
    expect(decodeCursor('post', null)).toBeNull()
    expect(decodeCursor('post', '')).toBeNull()
  })

  it.each(['%%%', 'YWJj', encodeCursor(newId('user')), encodeCursor("pst_' OR 1=1 --")])(
    'is refused when it names anything else: %s',
    (cursor) => {
      expect(() => decodeCursor('post', cursor)).toThrow('bad_request')
    },
  )

  it('is handed out only when there is more', () => {
    const rows = Array.from({ length: PAGE_SIZE + 1 }, () => ({ id: newId('post') }))
    const full = toPage(rows, (row) => row.id)
    expect(full.items).toHaveLength(PAGE_SIZE)
    expect(decodeCursor('post', full.next)).toBe(full.items.at(-1))
    expect(toPage(rows.slice(1), (row) => row.id).next).toBeNull()
  })
})
