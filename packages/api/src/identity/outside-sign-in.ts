import type { Db } from '@onetill/db'
import { newId } from '@onetill/db'
import { proposeHandle } from './handles'
import { normaliseEmail } from './register-user'

/** What next-auth's adapter knows of a newcomer from a mailed link or an outside identity provider. */
export type Newcomer = {
  readonly email: string
  readonly emailVerified: Date | null
  readonly name?: string | null
  readonly image?: string | null
}

/** The account of someone who signed in without a password for the first time. */
export async function createFromOutside(db: Db, newcomer: Newcomer) {
  const email = normaliseEmail(newcomer.email)
  return db.write.user.create({
    data: {
      id: newId('user'),
      email,
      emailVerified: newcomer.emailVerified,
      name: newcomer.name?.trim() || email.replace(/@.*$/, ''),
      handle: proposeHandle(email),
      image: null,
    },
  })
}

/** The claim a fresh session of this user carries. */
export async function claimFor(db: Db, userId: string) {
  const user = await db.write.user.findUnique({ where: { id: userId } })
  return user ? { userId: user.id, sessionVersion: user.sessionVersion } : null
}
