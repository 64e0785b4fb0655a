import { OnetillError, type Page, type UserRole, type Viewer } from '@onetill/contract'
import type { Db, Prisma } from '@onetill/db'

const PAGE_SIZE = 30

export type PeopleListing = {
  /** Id of the last person already shown. */
  readonly after?: string | null
  readonly role?: UserRole
  /** Part of a name, handle or e-mail. */
  readonly q?: string
}

export type PersonView = {
  readonly id: string
  readonly name: string
  readonly handle: string
  readonly email: string
  readonly image: string | null
  readonly role: UserRole
  readonly createdAt: Date
}

/** Everyone with an account, youngest first, for admins. */
export async function listPeople(
  db: Db,
  viewer: Viewer,
  { after, role, q }: PeopleListing,
): Promise<Page<PersonView>> {
  if (viewer.role !== 'admin') throw new OnetillError('not_allowed')
  const rows = await db.write.user.findMany({
    where: { ...(after ? { id: { lt: after } } : {}), ...(role ? { role } : {}), ...named(q) },
    orderBy: { id: 'desc' },
    take: PAGE_SIZE + 1,
    select: {
      id: true,
      name: true,
      handle: true,
      email: true,
      image: true,
      role: true,
      createdAt: true,
    },
  })
  const items = rows.slice(0, PAGE_SIZE).map((row) => ({ ...row, role: row.role as UserRole }))
  return { items, next: rows.length > PAGE_SIZE ? (items.at(-1)?.id ?? null) : null }
}

function named(q = ''): Prisma.UserWhereInput {
  // Prisma leaves LIKE's own signs in what it is given.
  const contains = q.trim().replace(/[\\%_]/g, '\\$&')
  if (contains === '') return {}
  const like = { contains, mode: 'insensitive' } as const
  return { OR: [{ name: like }, { handle: like }, { email: like }] }
}
