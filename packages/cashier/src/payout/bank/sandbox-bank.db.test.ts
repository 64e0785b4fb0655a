import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { testDatabase } from '@onetill/db/testing'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { makeKeys } from '../../channels/channel-contract.keys'
import { startSandbox } from '../../channels/channel-contract.sandbox'
import { createBankRail } from './create-bank-rail'

const [company, bank, stranger] = [makePair(), makePair(), makePair()]
const sandbox = await startSandbox({
  keys: makeKeys(),
  databaseUrl: await testDatabase(),
  webUrl: 'http://shop.localhost:4310',
  env: {
    SANDBOX_BANK_CLIENT: 'ONETILL1',
    SANDBOX_BANK_CLIENT_PUBLIC_KEY: company.publicKey,
    SANDBOX_BANK_PRIVATE_KEY: bank.privateKey,
  },
})
afterAll(() => sandbox.stop())
afterEach(() => sandbox.control('DELETE', '/control/scenarios'))

const open = (more: Partial<Parameters<typeof createBankRail>[0]> = {}) =>
  createBankRail({
    baseUrl: sandbox.url,
    client: 'ONETILL1',
    privateKeyPem: company.privateKey,
    bankPublicKeyPem: bank.publicKey,
    fetch,
    now: () => new Date(),
    ...more,
  })
const rail = open()

const order = (amountMinor = 12_345n) => ({
  reference: randomBytes(13).toString('hex'),
  amountMinor,
  currency: 'CNY',
  account: { bank: '招商银行', holder: '野蜂蜜有限公司', number: '6222020200012345678' },
  memo: 'Onetill 1234',
})
const set = (name: string, more = {}) =>
  sandbox.control('POST', '/control/scenarios', { name, network: 'bank', ...more })

describe('the bank on this machine', () => {
  it('takes a transfer, settles it a moment later, and knows it by its reference', async () => {
    const transfer = order()
    expect(await rail.query(transfer.reference)).toEqual({ status: 'unheard' })
    const taken = await rail.send(transfer)
    expect(taken).toEqual({ status: 'pending', railRef: expect.stringMatching(/^BT\d{18}$/) })
    await vi.waitFor(
      async () =>
        expect(await rail.query(transfer.reference)).toMatchObject({
          ...{ status: 'paid', amountMinor: 12_345n },
        }),
      { timeout: 5_000 },
    )
  })

  it('sends once under one reference, and nothing else under it', async () => {
    const transfer = order()
    const [first, second] = await Promise.all([rail.send(transfer), rail.send(transfer)])
    expect(second).toEqual(first)
    const other = await rail.send({ ...transfer, amountMinor: 12_346n })
    expect(other).toEqual({ status: 'unknown', cause: 'bad_answer' })
    const listed = (await sandbox.control('GET', '/control/bank')) as { reference: string }[]
    expect(listed.filter(({ reference }) => reference === transfer.reference)).toHaveLength(1)
  })

  it.each([
    { name: 'transfer_rejected', more: { code: 'account_closed' }, status: 'failed' },
    { name: 'transfer_returned', more: { seconds: 0, code: 'name_mismatch' }, status: 'returned' },
  ])('can be told: $name', async ({ name, more, status }) => {
    await set(name, more)
    const transfer = order()
    await rail.send(transfer)
    await vi.waitFor(
      async () =>
        expect(await rail.query(transfer.reference)).toMatchObject({ status, reason: more.code }),
      { timeout: 5_000 },
    )
  })

  it.each([
    { name: 'drop', heard: true },
    { name: 'hang', heard: false },
    { name: 'reset', heard: false },
    { name: 'down', heard: false },
    { name: 'refuse', heard: false },
  ])('that goes wrong by $name leaves the result unknown', async ({ name, heard }) => {
    const transfer = order()
    await set(name, { operation: 'start', remaining: 1 })
    const outcome = await open({ timeoutMs: 300 }).send(transfer)
    expect(outcome).toMatchObject({ status: 'unknown' })
    const known = await rail.query(transfer.reference)
    expect(known.status).toBe(heard ? 'pending' : 'unheard')
    expect(await rail.send(transfer)).toMatchObject({ status: 'pending' })
  })

  it('believes nobody else, and is believed by its own signature only', async () => {
    const transfer = order()
    const forged = await open({ privateKeyPem: stranger.privateKey }).send(transfer)
    expect(forged).toEqual({ status: 'unknown', cause: 'bad_answer' })
    const late = open({ now: () => new Date(Date.now() - 400_000) })
    expect(await late.send(transfer)).toEqual({ status: 'unknown', cause: 'bad_answer' })
    expect(await rail.query(transfer.reference)).toEqual({ status: 'unheard' })
    const deceived = open({ bankPublicKeyPem: stranger.publicKey })
    expect(await deceived.query(transfer.reference)).toEqual({
      ...{ status: 'unknown', cause: 'bad_answer' },
    })
  })
})

function makePair() {
  return generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
}
