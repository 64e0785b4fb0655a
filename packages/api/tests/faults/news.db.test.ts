import { afterEach, describe, expect, it } from 'vitest'
import { newKey, openTill } from '../till/scene'

const till = await openTill()
const { cashier, db, network, openQr, seedShop } = till

afterEach(till.expectSound)

type Payment = Awaited<ReturnType<typeof openQr>>
let told = 0
const bring = async (reference: string) => {
  told += 1
  await cashier.notify('wechatpay', network.notification(`news-${told}`, reference))
}

/** All orders in which things can come. */
function permute<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]]
  return items.flatMap((first, index) =>
    permute(items.filter((_, other) => other !== index)).map((rest) => [first, ...rest]),
  )
}

async function endOf({ checkoutId, attemptId }: Payment) {
  const order = await db.write.order.findUnique({ where: { checkoutId } })
  const { state, failure } = await db.write.attempt.findUniqueOrThrow({ where: { id: attemptId } })
  return { state, failure, orders: order ? 1 : 0, refundedMinor: order?.refundedMinor ?? null }
}

describe('W3 four pieces of news in every order', () => {
  const NEWS = ['created', 'authorised', 'captured', 'refunded'] as const

  /** What the network says in each piece; its messages were written as things stood then. */
  async function write(payment: Payment) {
    const at = (name: string) =>
      network.notification(`${payment.reference}-${name}`, payment.reference)
    const store = { created: at('created'), authorised: at('authorised') }
    return { ...store, captured: at('captured'), refunded: at('refunded') }
  }

  it.each(permute(NEWS).map((order) => ({ order: order.join(', ') })))(
    'W3 $order: paid once, and refunded once',
    async ({ order }) => {
      const payment = await openQr(await seedShop())
      const news = await write(payment)
      for (const name of order.split(', ') as (typeof NEWS)[number][]) {
        if (name === 'captured' || name === 'refunded') network.pay(payment.reference)
        await cashier.notify('wechatpay', news[name])
        await till.workInbox()
      }
      const { id: orderId, merchantId } = await db.write.order.findUniqueOrThrow({
        where: { checkoutId: payment.checkoutId },
      })
      const member = await till.seedPerson([{ merchantId, role: 'owner' }])
      const wanted = { orderId, key: newKey(), reason: 'sent back', restock: false }
      await cashier.refund(wanted, member)
      for (const name of order.split(', ') as (typeof NEWS)[number][]) {
        await cashier.notify('wechatpay', news[name])
      }
      await till.workInbox()
      expect(await endOf(payment)).toEqual({
        ...{ state: 'succeeded', failure: null, orders: 1, refundedMinor: 10_000n },
      })
    },
  )
})

it('W6 rolls back when its handler throws after the insert, and works at the next delivery', async () => {
  const payment = await openQr(await seedShop())
  network.pay(payment.reference)
  await db.write.$executeRaw`ALTER FUNCTION graphile_worker.add_job RENAME TO add_job_away`
  await expect(bring(payment.reference)).rejects.toThrow()
  expect(await db.write.inboxMessage.count({ where: { reference: payment.reference } })).toBe(0)
  await db.write.$executeRaw`ALTER FUNCTION graphile_worker.add_job_away RENAME TO add_job`
  await bring(payment.reference)
  await till.workInbox()
  expect(await endOf(payment)).toMatchObject({ state: 'succeeded', orders: 1 })
})

it('W6 leaves the message to be worked on when its effect throws half-way', async () => {
  const payment = await openQr(await seedShop())
  network.pay(payment.reference)
  await bring(payment.reference)
  const { id } = await db.write.inboxMessage.findFirstOrThrow({
    where: { reference: payment.reference },
  })
  await db.write.$executeRaw`ALTER TABLE "Transfer" RENAME TO "TransferAway"`
  await expect(cashier.jobs.handleInbox(id)).rejects.toThrow()
  await db.write.$executeRaw`ALTER TABLE "TransferAway" RENAME TO "Transfer"`
  expect(await endOf(payment)).toMatchObject({ state: 'pending', orders: 0 })
  await cashier.jobs.handleInbox(id)
  await cashier.jobs.handleInbox(id)
  expect(await endOf(payment)).toMatchObject({ state: 'succeeded', orders: 1 })
  expect(await db.write.inboxMessage.findUnique({ where: { id } })).toMatchObject({
    handledAt: expect.any(Date),
  })
})

it('W8 settles an hour of payments whose notifications were all lost', async () => {
  const shop = await seedShop({ stock: 20 })
  const payments = await Promise.all(Array.from({ length: 20 }, () => openQr(shop)))
  for (const { reference } of payments.slice(0, 15)) network.pay(reference)
  await db.write.$executeRaw`
    UPDATE "Attempt" SET "createdAt" = "createdAt" - interval '1 hour', "expiresAt" = now() - interval '45 minutes'`
  // What the worker does with its queue: every attempt has its question there.
  const asked = await db.write.$queryRaw<{ key: string }[]>`
    SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'attempt.ask'`
  const waiting = new Set(asked.map(({ key }) => key.split(':')[1]))
  for (const { attemptId } of payments) expect(waiting).toContain(attemptId)
  await Promise.all(payments.map(({ attemptId }) => cashier.jobs.askAttempt(attemptId)))
  expect(await till.orders(shop)).toBe(15)
  const states = await Promise.all(payments.slice(15).map(endOf))
  expect(states.map(({ state }) => state)).toEqual(Array(5).fill('failed'))
})

it('W10 last month’s event, replayed when the books are long closed, has no effect', async () => {
  const shop = await seedShop()
  const payment = await openQr(shop)
  network.pay(payment.reference)
  const event = network.notification('last-month', payment.reference)
  await cashier.notify('wechatpay', event)
  await till.workInbox()
  const { id: orderId } = await db.write.order.findUniqueOrThrow({
    where: { checkoutId: payment.checkoutId },
  })
  const wanted = { orderId, key: newKey(), reason: 'sent back', restock: false }
  await cashier.refund(wanted, shop.owner)
  const before = await Promise.all([
    db.write.transfer.count(),
    db.write.event.count(),
    endOf(payment),
  ])
  await db.write.$executeRaw`UPDATE "InboxMessage" SET "receivedAt" = now() - interval '31 days'`
  expect(await cashier.notify('wechatpay', event)).toMatchObject({ status: 200 })
  await cashier.notify('wechatpay', network.notification('last-month-again', payment.reference))
  await till.workInbox()
  const after = await Promise.all([
    db.write.transfer.count(),
    db.write.event.count(),
    endOf(payment),
  ])
  expect(after).toEqual(before)
})
