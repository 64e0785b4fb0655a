import type { Db } from '@onetill/db'
import { normaliseEmail } from './register-user'

/** The account with this e-mail, for inviting someone to a team; null when there is none. */
export async function findUserByEmail(db: Db, email: string) {
  return db.write.user.findUnique({
    where: { email: normaliseEmail(email) },
    select: { id: true, name: true, email: true, image: true },
  })
}
