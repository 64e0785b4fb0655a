import { hash } from '@node-rs/argon2'
import { newId } from '@onetill/db'
import type { Calendar } from '../calendar'
import { createDice } from '../dice'
import { ACCOUNTS, emailOf, PASSWORD, PEOPLE } from '../people'
import type { Gallery } from '../pictures/gallery'
import { portrait } from '../pictures/portraits'
import type { Rows } from '../rows'
import type { Person } from '../world'

/** The cost that identity hashes passwords with. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
const SIDE = 512

export async function plantPeople(
  rows: Rows,
  calendar: Calendar,
  gallery: Gallery,
): Promise<Person[]> {
  const dice = createDice('people')
  const newest: string = ACCOUNTS[1].handle
  const people = PEOPLE.map(([handle, name, emoji, , language], index): Person => {
    const locale = language ?? 'zh-CN'
    const createdAt = calendar.daysAgo(handle === newest ? 1 : 420 - index * 2 - dice.roll())
    const id = newId('user', createdAt.getTime())
    const face = createDice(`face ${handle}`)
    const image = gallery.order({ ownerId: id, createdAt }, () => portrait(emoji, SIDE, face))
    return { id, handle, name, email: emailOf(handle), locale, image, createdAt }
  })
  // One hash for all: they share the password, and hashing is slow on purpose.
  const passwordHash = await hash(PASSWORD, COST)
  await rows.add(
    'User',
    people.map(({ id, handle, name, email, locale, image, createdAt }, index) => ({
      ...{ id, handle, name, email, locale, image, createdAt, passwordHash },
      emailVerified: createdAt,
      bio: PEOPLE[index]?.[3] ?? '',
      role: handle === 'admin' || handle === 'reviewer' ? handle : 'member',
    })),
  )
  return people
}
