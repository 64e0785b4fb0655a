import { OnetillError } from '@onetill/contract'
import { createDb } from '@onetill/db'
import { testDatabase } from '@onetill/db/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { createLimits } from '../limits/limits'
import { createAuthAdapter } from './auth-adapter'
import { createIdentity } from './create-identity'

const db = createDb({ url: await testDatabase() })
afterAll(() => db.close())
const identity = createIdentity(db, createLimits(db))
const adapter = createAuthAdapter(db)
const PASSWORD = 'a long enough password'

let people = 0
async function register(email = `person${people++}@example.test`) {
  const person = { email, name: 'Person', password: PASSWORD, locale: 'en' as const }
  return { email, ...(await identity.register({ ...person, ip: `10.0.0.${people}` })) }
}
const signIn = (email: string, password = PASSWORD, ip = '10.9.9.9') =>
  identity.checkPassword({ email, password, ip })

async function refusal(act: Promise<unknown>): Promise<string> {
  const reason = await act.then(
    () => 'done',
    (error) => error,
  )
  return reason instanceof OnetillError ? reason.code : String(reason)
}

describe('an account', () => {
  it('is one for a mailbox, however the address is written', async () => {
    const { email } = await register()
    expect(await refusal(register(` ${email.toUpperCase()}`))).toBe('email_taken')
    expect((await signIn(email.toUpperCase())).sessionVersion).toBe(0)
  })

  it('needs a password of ten characters, and never stores it', async () => {
    const short = { email: 'short@example.test', name: 'S', password: 'ninechars', locale: 'en' }
    expect(await refusal(identity.register({ ...short, locale: 'en', ip: '10.1.1.1' }))).toBe(
      'weak_password',
    )
    const { userId } = await register()
    const { passwordHash } = await db.write.user.findUniqueOrThrow({ where: { id: userId } })
    expect(passwordHash).toMatch(/^\$argon2id\$/)
    expect(passwordHash).not.toContain(PASSWORD)
  })
})

describe('a session', () => {
  it('is dead at once after signing out everywhere', async () => {
    const { email } = await register()
    const [phone, desktop] = [await signIn(email), await signIn(email)]
    const viewer = await identity.loadViewer(phone)
    if (!viewer) throw new Error('just signed in')
    await identity.signOutEverywhere(viewer)
    expect(await identity.loadViewer(phone)).toBeNull()
    expect(await identity.loadViewer(desktop)).toBeNull()
    expect(await identity.loadViewer(await signIn(email))).not.toBeNull()
  })

  it('is dead at once after the password changed, and the old password with it', async () => {
    const { email } = await register()
    const session = await signIn(email)
    const viewer = await identity.loadViewer(session)
    if (!viewer) throw new Error('just signed in')
    const wrong = identity.changePassword(viewer, { current: 'not this one', next: 'another one!' })
    expect(await refusal(wrong)).toBe('wrong_credentials')
    await identity.changePassword(viewer, { current: PASSWORD, next: 'quite another one' })
    expect(await identity.loadViewer(session)).toBeNull()
    expect(await refusal(signIn(email))).toBe('wrong_credentials')
    expect(await refusal(signIn(email, 'quite another one'))).toBe('done')
  })

  it('is dead at once after a role changed, and the next one has the new role', async () => {
    const admin = await register()
    await db.write.user.update({ where: { id: admin.userId }, data: { role: 'admin' } })
    const adminViewer = await identity.loadViewer(await signIn(admin.email))
    const member = await register()
    const session = await signIn(member.email)
    const memberViewer = await identity.loadViewer(session)
    if (!adminViewer || !memberViewer) throw new Error('just signed in')

    const self = { userId: member.userId, role: 'admin' } as const
    expect(await refusal(identity.changeRole(memberViewer, self))).toBe('not_allowed')
    await identity.changeRole(adminViewer, { userId: member.userId, role: 'reviewer' })
    expect(await identity.loadViewer(session)).toBeNull()
    expect((await identity.loadViewer(await signIn(member.email)))?.role).toBe('reviewer')
  })

  it('claimed for somebody else’s version or nobody is nobody’s', async () => {
    const { userId } = await register()
    expect(await identity.loadViewer({ userId, sessionVersion: 7 })).toBeNull()
    expect(await identity.loadViewer({ userId: 'usr_nobody', sessionVersion: 0 })).toBeNull()
  })
})

describe('guessing', () => {
  it('is answered alike for a wrong password and an unknown account, and stops after ten tries', async () => {
    const { email } = await register()
    const tries = []
    for (let index = 0; index < 11; index++) {
      tries.push(await refusal(signIn(email, 'wrong password', `10.2.0.${index}`)))
    }
    expect(new Set(tries.slice(0, 10))).toEqual(new Set(['wrong_credentials']))
    expect(tries[10]).toBe('too_many_requests')
    expect(await refusal(signIn(email, PASSWORD, '10.2.0.99'))).toBe('too_many_requests')
    expect(await refusal(signIn('nobody@example.test', PASSWORD, '10.3.0.1'))).toBe(
      'wrong_credentials',
    )
  })
})

describe('a mailed link', () => {
  it('works once', async () => {
    const expires = new Date(Date.now() + 60_000)
    const wanted = { identifier: 'once@example.test', token: 'hashed' }
    await adapter.createVerificationToken({ ...wanted, expires })
    const uses = await Promise.all([1, 2, 3].map(() => adapter.useVerificationToken(wanted)))
    expect(uses.filter(Boolean)).toHaveLength(1)
  })

  it('takes an account back from whoever registered the mailbox first without owning it', async () => {
    const { email, userId } = await register()
    const intruder = await signIn(email)
    const found = await adapter.getUserByEmail(email.toUpperCase())
    expect(found?.id).toBe(userId)
    await adapter.updateUser({ id: userId })
    expect(await identity.loadViewer(intruder)).toBeNull()
    expect(await refusal(signIn(email))).toBe('wrong_credentials')
  })

  it('leaves an account alone whose mailbox was proven before', async () => {
    const { email, userId } = await register()
    await db.write.user.update({ where: { id: userId }, data: { emailVerified: new Date() } })
    const session = await signIn(email)
    await adapter.updateUser({ id: userId })
    expect(await identity.loadViewer(session)).not.toBeNull()
  })
})

describe('an outside identity provider', () => {
  it('opens an account for a newcomer and finds it by the provider’s own id afterwards', async () => {
    const made = await adapter.createUser({ email: 'New@Example.test', emailVerified: new Date() })
    const link = { provider: 'oidc', providerAccountId: 'sub-1', userId: made.id, type: 'oauth' }
    await adapter.linkAccount(link)
    const found = await adapter.getUserByAccount({ provider: 'oidc', providerAccountId: 'sub-1' })
    expect(found).toMatchObject({ id: made.id, email: 'new@example.test', passwordHash: null })
    expect(
      await adapter.getUserByAccount({ provider: 'other', providerAccountId: 'sub-1' }),
    ).toBeNull()
    expect(await refusal(signIn('new@example.test', '', '10.4.0.1'))).toBe('wrong_credentials')
  })
})
