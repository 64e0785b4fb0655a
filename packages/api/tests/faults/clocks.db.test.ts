import { createServices } from '@onetill/api'
import { afterAll, expect, it } from 'vitest'
import { newKey, openTill } from '../till/scene'

const MINUTES = 60_000

it.each([-10, 10])(
  'D7 a node whose clock is %s minutes off: holds and expiry follow the database’s',
  async (minutes) => {
    const till = await openTill(() => new Date(Date.now() + minutes * MINUTES))
    const { cashier, caller, db, network } = till
    const shop = await till.seedShop({ stock: 1 })
    const payment = await till.openQr(shop)
    const [left] = await db.write.$queryRaw<{ minutes: number }[]>`
    SELECT round(extract(epoch FROM "heldUntil" - now()) / 60)::int AS minutes FROM "Checkout"
    WHERE id = ${payment.checkoutId}`
    expect(left?.minutes).toBe(15)
    await cashier.jobs.expireCheckout(payment.checkoutId)
    expect((await cashier.look(payment.ref, caller())).checkout.status).toBe('complete_in_progress')
    await expect(till.open(shop, null)).rejects.toMatchObject({ code: 'out_of_stock' })
    await till.runOut(payment.checkoutId)
    await cashier.jobs.expireCheckout(payment.checkoutId)
    expect((await cashier.look(payment.ref, caller())).checkout.status).toBe('canceled')
    const second = await till.openQr(shop)
    network.pay(second.reference)
    await cashier.jobs.askAttempt(second.attemptId)
    expect((await cashier.look(second.ref, caller())).checkout.status).toBe('completed')
    await till.expectSound()
  },
)

it('D7 a purchase opened on a fast node is paid on a slow one', async () => {
  const fast = await openTill(() => new Date(Date.now() + 10 * MINUTES))
  const shop = await fast.seedShop()
  const buyer = await fast.seedBuyer(20_000n)
  const { checkout } = await fast.open(shop, buyer)
  const { cashier, db } = createServices(
    { databaseUrl: fast.url, webUrl: 'http://till.test', sealKey: 'a1'.repeat(32) },
    () => new Date(Date.now() - 10 * MINUTES),
  )
  afterAll(() => db.close())
  const outcome = await cashier.pay({ checkoutId: checkout.id, key: newKey() }, fast.caller(buyer))
  expect(outcome.status).toBe('succeeded')
  await fast.expectSound()
})
