import type { UserRole, Viewer } from '@onetill/contract'
import { createDb, newId } from '@onetill/db'
import { testDatabase } from '@onetill/db/testing'
import { afterAll, expect, it } from 'vitest'
import { changeRole } from './end-sessions'
import { listPeople } from './list-people'
import { loadViewer } from './load-viewer'

const db = createDb({ url: await testDatabase(), connections: 4 })
afterAll(() => db.close())

async function seedPerson(name: string, role: UserRole = 'member'): Promise<Viewer> {
  const id = newId('user')
  const email = `${id.slice(-12)}@example.test`
  await db.write.user.create({ data: { id, email, handle: id.slice(-12), name, role } })
  const viewer = await loadViewer(db, { userId: id, sessionVersion: 0 })
  if (!viewer) throw new Error('a seeded person has a session')
  return viewer
}

const admin = await seedPerson('Ada', 'admin')

it('shows people to admins only, found by name, handle or e-mail', async () => {
  const person = await seedPerson('100% 林晓')
  for (const q of ['林晓', '100%', person.handle, person.email.toUpperCase()]) {
    const { items } = await listPeople(db, admin, { q })
    expect(items.map(({ id }) => id)).toEqual([person.userId])
  }
  expect((await listPeople(db, admin, { q: '林晓', role: 'reviewer' })).items).toEqual([])
  for (const role of ['member', 'reviewer'] as const) {
    const viewer = await seedPerson('Nobody', role)
    await expect(listPeople(db, viewer, {})).rejects.toMatchObject({ code: 'not_allowed' })
  }
})

it('goes on where the last page ended', async () => {
  for (let count = 0; count < 33; count++) await seedPerson('Crowd')
  const first = await listPeople(db, admin, { q: 'Crowd' })
  const second = await listPeople(db, admin, { q: 'Crowd', after: first.next })
  expect([first.items.length, second.items.length, second.next]).toEqual([30, 3, null])
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(33)
})

it('a new role shows in the list and ends the sessions of the old one', async () => {
  const person = await seedPerson('Riva')
  await changeRole(db, admin, { userId: person.userId, role: 'reviewer' })
  const { items } = await listPeople(db, admin, { q: 'Riva' })
  expect(items[0]?.role).toBe('reviewer')
  expect(await loadViewer(db, { userId: person.userId, sessionVersion: 0 })).toBeNull()
})
