import { OnetillError, type UserRole, type Viewer } from '@onetill/contract'
import type { Db } from '@onetill/db'
import { hashPassword, PASSWORD_MIN_LENGTH, passwordMatches } from './passwords'

/** Ends every session of the viewer, this one included. */
export async function signOutEverywhere(db: Db, viewer: Viewer): Promise<void> {
  await db.write.user.update({
    where: { id: viewer.userId },
    data: { sessionVersion: { increment: 1 } },
  })
}

/** Changes the password and ends every session. An account without one (link or outside sign-in) sets its first. */
export async function changePassword(
  db: Db,
  viewer: Viewer,
  input: { readonly current: string; readonly next: string },
): Promise<void> {
  if (input.next.length < PASSWORD_MIN_LENGTH) throw new OnetillError('weak_password')
  const user = await db.write.user.findUniqueOrThrow({ where: { id: viewer.userId } })
  if (user.passwordHash && !(await passwordMatches(input.current, user.passwordHash))) {
    throw new OnetillError('wrong_credentials')
  }
  await db.write.user.update({
    where: { id: viewer.userId },
    data: { passwordHash: await hashPassword(input.next), sessionVersion: { increment: 1 } },
  })
}

/** Gives a person another role; what they may do changes with their next request. Admins only, never oneself. */
export async function changeRole(
  db: Db,
  viewer: Viewer,
  input: { readonly userId: string; readonly role: UserRole },
): Promise<void> {
  if (viewer.role !== 'admin' || input.userId === viewer.userId)
    throw new OnetillError('not_allowed')
  const { count } = await db.write.user.updateMany({
    where: { id: input.userId },
    data: { role: input.role, sessionVersion: { increment: 1 } },
  })
  if (count !== 1) throw new OnetillError('not_found')
}
