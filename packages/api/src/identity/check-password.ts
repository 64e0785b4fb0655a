import { OnetillError } from '@onetill/contract'
import type { Db } from '@onetill/db'
import type { Limits } from '../limits/limits'
import type { SessionClaim } from './load-viewer'
import { passwordMatches } from './passwords'
import { normaliseEmail } from './register-user'

export type SignIn = { readonly email: string; readonly password: string; readonly ip: string }

/** The session a correct password earns. Wrong ones and unknown accounts are answered alike, and counted. */
export async function checkPassword(db: Db, limits: Limits, input: SignIn): Promise<SessionClaim> {
  const email = normaliseEmail(input.email)
  await limits.spend('sign_in_address', input.ip)
  await limits.spend('sign_in_account', email)
  const user = await db.write.user.findUnique({ where: { email } })
  if (!(await passwordMatches(input.password, user?.passwordHash ?? null)) || !user) {
    throw new OnetillError('wrong_credentials')
  }
  await limits.forget('sign_in_account', email)
  return { userId: user.id, sessionVersion: user.sessionVersion }
}
