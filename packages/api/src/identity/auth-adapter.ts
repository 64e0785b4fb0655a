import type { Db } from '@onetill/db'
import { createFromOutside, type Newcomer } from './outside-sign-in'
import { normaliseEmail } from './register-user'

type Link = {
  readonly provider: string
  readonly providerAccountId: string
  readonly userId: string
  readonly type: string
}
type VerificationToken = {
  readonly identifier: string
  readonly token: string
  readonly expires: Date
}

/**
 * The part of next-auth's adapter that is needed where sessions are signed cookies: people, their links to outside
 * identity providers, and one-time tokens. Provider tokens are not kept: nothing here acts on them.
 */
export function createAuthAdapter(db: Db) {
  const { user, account, verificationToken } = db.write
  return {
    createUser: (newcomer: Newcomer) => createFromOutside(db, newcomer),
    getUser: (id: string) => user.findUnique({ where: { id } }),
    getUserByEmail: (email: string) => user.findUnique({ where: { email: normaliseEmail(email) } }),
    async getUserByAccount(of: { provider: string; providerAccountId: string }) {
      const { provider, providerAccountId } = of
      const found = await account.findUnique({
        where: { provider_providerAccountId: { provider, providerAccountId } },
        include: { user: true },
      })
      return found?.user ?? null
    },
    updateUser: ({ id }: { id: string }) => proveEmail(db, id),
    async linkAccount({ provider, providerAccountId, userId, type }: Link) {
      await account.create({ data: { provider, providerAccountId, userId, type } })
    },
    async createVerificationToken(token: VerificationToken) {
      return verificationToken.create({ data: token })
    },
    async useVerificationToken(wanted: { identifier: string; token: string }) {
      const found = await verificationToken.findUnique({ where: { identifier_token: wanted } })
      const { count } = await verificationToken.deleteMany({ where: wanted })
      return count === 1 ? found : null
    },
  }
}

/**
 * next-auth calls this when a mailed link was followed. Whoever opened the account before the mailbox was proven may
 * not have been its owner: their password and sessions end here.
 */
async function proveEmail(db: Db, id: string) {
  await db.write.user.updateMany({
    where: { id, emailVerified: null },
    data: { emailVerified: new Date(), passwordHash: null, sessionVersion: { increment: 1 } },
  })
  return db.write.user.findUniqueOrThrow({ where: { id } })
}
