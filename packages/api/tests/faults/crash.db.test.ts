import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createServices } from '@onetill/api'
import { afterAll, expect, it } from 'vitest'
import { openSandboxTill } from '../till/sandbox-till'
import { newKey } from '../till/scene'
import { runJobs } from './run-jobs'
import { DESKTOP } from './serve-http'
import { CRASH_POINTS, type CrashPoint } from './till-until-killed'

const FLOW = 'wechatpay.native'
const till = await openSandboxTill()
const { cashier, db } = till
const own = createServices({
  databaseUrl: till.url,
  webUrl: 'http://till.test',
  sealKey: 'a1'.repeat(32),
})
const services = { ...own, cashier }
afterAll(() => own.db.close())

/** A process of its own begins the work and is killed, or stopped, at the point. */
function begins(point: CrashPoint, task: object, by: 'SIGKILL' | 'SIGSTOP') {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const program = fileURLToPath(new URL('./till-until-killed.ts', import.meta.url))
  const { url: databaseUrl, keys, doorUrl, sandbox } = till
  const work = { databaseUrl, keys, doorUrl, sandboxUrl: sandbox.url, userAgent: DESKTOP, ...task }
  return spawn(process.execPath, ['--import', loader, program], {
    env: { ...process.env, CRASH_AT: point, CRASH_BY: by, WORK: JSON.stringify(work) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** Killed at the point; it must not get past it. */
async function dieAt(point: CrashPoint, task: object): Promise<void> {
  const [, signal] = await once(begins(point, task, 'SIGKILL'), 'exit')
  expect(signal, `${point} was not met`).toBe('SIGKILL')
}

const atPoint = (names: readonly CrashPoint[]) => names.map((point) => ({ point }))
const statusOf = async (ref: { checkoutId: string; token: string }) =>
  (await till.look(ref, FLOW)).checkout.status

async function begin() {
  const shop = await till.seedShop({ stock: 2 })
  const ref = await till.openBy(shop, FLOW)
  return { shop, ref }
}

it.each(atPoint(['start.before', 'start.after', 'pay.done']))(
  'D1 killed at $point of a payment: the buyer’s next try, or the worker, takes it up under the same reference',
  async ({ point }) => {
    const { shop, ref } = await begin()
    const key = newKey()
    await dieAt(point, { do: 'pay', ...{ checkoutId: ref.checkoutId, token: ref.token, key } })
    await till.expectSameBooks()
    const before = await db.write.attempt.findFirstOrThrow({
      where: { checkoutId: ref.checkoutId },
    })
    await runJobs(services, till.url)
    await db.write.$executeRaw`
      UPDATE "Attempt" SET "createdAt" = now() - interval '31 seconds' WHERE id = ${before.id}`
    const again = await till.payBy(ref, FLOW, key)
    expect(again).toMatchObject({ reference: before.reference, outcome: { status: 'pending' } })
    await till.payAsBuyer(before.reference)
    await runJobs(services, till.url)
    expect(await statusOf(ref)).toBe('completed')
    expect(await till.orders(shop)).toBe(1)
    await till.expectSameBooks()
  },
  60_000,
)

it.each(atPoint(['query.before', 'query.after', 'take', 'settled']))(
  'D1 killed at $point of a settlement: the order is whole or not there, and the worker makes it',
  async ({ point }) => {
    const { shop, ref } = await begin()
    const begun = await till.payBy(ref, FLOW)
    await till.set('silent', { reference: begun.reference })
    await till.payAsBuyer(begun.reference)
    await dieAt(point, { do: 'ask', attemptId: begun.attemptId })
    await till.expectLawful()
    expect(await till.orders(shop)).toBe(point === 'settled' ? 1 : 0)
    await runJobs(services, till.url)
    expect(await till.orders(shop)).toBe(1)
    expect(await statusOf(ref)).toBe('completed')
    await till.expectSameBooks()
  },
  60_000,
)

it.each(atPoint(['restock', 'refund.before', 'refund.after', 'refunded']))(
  'D1 killed at $point of a refund: it goes out once, if it was asked for at all',
  async ({ point }) => {
    const { shop, ref } = await begin()
    const begun = await till.payBy(ref, FLOW)
    await till.payAsBuyer(begun.reference)
    await cashier.jobs.askAttempt(begun.attemptId)
    const order = await db.write.order.findFirstOrThrow({
      where: { checkoutId: ref.checkoutId },
      include: { lines: true },
    })
    const lines = [{ lineId: order.lines[0]?.id ?? '', quantity: 1 }]
    const refund = { orderId: order.id, key: newKey(), reason: 'sent back', lines }
    await dieAt(point, { do: 'refund', refund, viewer: shop.owner })
    await till.expectLawful()
    expect(await db.write.refund.count({ where: { orderId: order.id } })).toBe(
      point === 'restock' ? 0 : 1,
    )
    const again = await cashier.refund({ ...refund, restock: true }, shop.owner)
    await till.until(async () => {
      await runJobs(services, till.url)
      const refunds = await db.write.refund.findMany({ where: { orderId: order.id } })
      expect(refunds.map(({ id, state }) => [id, state])).toEqual([[again.id, 'succeeded']])
    })
    const shelf = await db.write.variant.findUniqueOrThrow({ where: { id: shop.variantId } })
    expect(shelf).toMatchObject({ stock: 2, held: 0 })
    await till.expectSameBooks()
  },
  60_000,
)

it.each(atPoint(['query.before', 'query.after', 'take']))(
  'D9 a worker paused at $point past its lease, then resumed: the job is applied once',
  // Real processes on a busy machine may miss each other once.
  { timeout: 60_000, retry: 1 },
  async ({ point }) => {
    const { shop, ref } = await begin()
    const begun = await till.payBy(ref, FLOW)
    await till.set('silent', { reference: begun.reference })
    await till.payAsBuyer(begun.reference)
    const paused = begins(point, { do: 'ask', attemptId: begun.attemptId }, 'SIGSTOP')
    await once(paused.stdout, 'data')
    // Inside its transaction it holds the checkout's lock, so whoever takes the job over waits for it.
    const takenOver = runJobs(services, till.url)
    if (point !== 'take') await takenOver
    paused.kill('SIGCONT')
    const [code] = await once(paused, 'exit')
    await takenOver
    expect(code).toBe(0)
    expect(await till.orders(shop)).toBe(1)
    expect(await statusOf(ref)).toBe('completed')
    await till.expectSameBooks()
  },
)

it('D1 leaves no point out', () => {
  expect(CRASH_POINTS).toHaveLength(3 + 4 + 4)
})
