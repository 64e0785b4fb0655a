import { type Locale, OnetillError } from '@onetill/contract'
import { classifyFailure, type Db, newId } from '@onetill/db'
import { proposeHandle } from './handles'
import { hashPassword, PASSWORD_MIN_LENGTH } from './passwords'

export type Registration = {
  readonly email: string
  readonly name: string
  readonly password: string
  readonly locale: Locale
}

/** Opens an account. The e-mail counts as unproven until a link sent to it was followed. */
export async function registerUser(db: Db, input: Registration): Promise<{ userId: string }> {
  if (input.password.length < PASSWORD_MIN_LENGTH) throw new OnetillError('weak_password')
  const email = normaliseEmail(input.email)
  const passwordHash = await hashPassword(input.password)
  const userId = newId('user')
  try {
    await db.write.user.create({
      data: {
        id: userId,
        email,
        name: input.name,
        handle: proposeHandle(email),
        locale: input.locale,
        passwordHash,
      },
    })
  } catch (error) {
    if (classifyFailure(error) === 'duplicate') throw new OnetillError('email_taken')
    throw error
  }
  return { userId }
}

/** One mailbox, one account: case and compatibility forms don't make another. */
export function normaliseEmail(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase()
}
