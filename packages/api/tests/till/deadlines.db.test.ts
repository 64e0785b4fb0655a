import { describe, expect, it } from 'vitest'
import { newKey, openTill } from './scene'

const till = await openTill()
const { cashier, caller, db, network, openQr, seedBuyer, seedShop, startOther } = till

const lookOf = ({ ref }: Awaited<ReturnType<typeof openQr>>) => cashier.look(ref, caller())

describe('when the time is up', () => {
  it('gives whoever starts to pay at the last moment some minutes more, but not for ever', async () => {
    const shop = await seedShop({ stock: 1 })
    const opened = await till.open(shop, null)
    const ref = { checkoutId: opened.checkout.id, token: opened.token }
    const leave = (seconds: number, opened: number) => db.write.$executeRaw`
      UPDATE "Checkout" SET "heldUntil" = now() + make_interval(secs => ${seconds}::int),
        "createdAt" = now() - make_interval(mins => ${opened}::int) WHERE id = ${ref.checkoutId}`
    const minutesLeft = async () => {
      const { checkout } = await cashier.look(ref, caller())
      return Math.round((checkout.heldUntil.getTime() - Date.now()) / 60_000)
    }
    await leave(20, 15)
    await cashier.pay({ ...ref, key: newKey() }, caller())
    expect(await minutesLeft()).toBe(5)
    const hold = await db.write.hold.findFirstOrThrow({ where: { checkoutId: ref.checkoutId } })
    expect(hold.until.getTime()).toBeGreaterThan(Date.now() + 4 * 60_000)
    await leave(20, 29)
    await startOther(ref)
    expect(await minutesLeft()).toBe(1)
    await cashier.jobs.expireCheckout(ref.checkoutId)
    expect((await cashier.look(ref, caller())).checkout.status).toBe('complete_in_progress')
    await till.expectSound()
  })

  it('M8 still makes the order if stock is left', async () => {
    const shop = await seedShop({ stock: 1 })
    const payment = await openQr(shop)
    network.pay(payment.reference)
    await till.runOut(payment.checkoutId)
    await cashier.jobs.expireCheckout(payment.checkoutId)
    expect((await lookOf(payment)).checkout.status).toBe('completed')
    expect(await till.orders(shop)).toBe(1)
    await till.expectSound()
  })

  it('M8 sends everything back, with a message, if somebody else has the last one', async () => {
    const shop = await seedShop({ stock: 1 })
    const late = await openQr(shop)
    await till.runOut(late.checkoutId)
    const lucky = await seedBuyer(10_000n)
    const { checkout } = await till.open(shop, lucky)
    await cashier.pay({ checkoutId: checkout.id, key: newKey() }, caller(lucky))
    network.pay(late.reference)
    await cashier.jobs.expireCheckout(late.checkoutId)
    expect(await lookOf(late)).toMatchObject({
      checkout: { status: 'canceled' },
      attempt: { state: 'succeeded', failure: 'out_of_stock' },
      order: null,
    })
    await till.workRefunds()
    expect(await till.eventsOf(late.attemptId)).toContain('payment.late')
    expect(await till.orders(shop)).toBe(1)
    await till.expectSound()
  })

  it('gives the stock back and closes the code at the network', async () => {
    const shop = await seedShop({ stock: 1 })
    const payment = await openQr(shop)
    await till.runOut(payment.checkoutId)
    await cashier.jobs.expireCheckout(payment.checkoutId)
    expect(await lookOf(payment)).toMatchObject({
      checkout: { status: 'canceled' },
      attempt: { state: 'failed', failure: 'expired' },
    })
    expect((await till.open(shop, null)).checkout.status).toBe('ready_for_complete')
    await cashier.jobs.expireCheckout(payment.checkoutId)
    await till.expectSound()
  })

  it('M23 returns what is paid after the checkout was given up', async () => {
    const shop = await seedShop()
    const payment = await openQr(shop)
    const canceled = await cashier.cancel(payment.ref, caller())
    expect(canceled.checkout.status).toBe('canceled')
    network.pay(payment.reference)
    await cashier.notify('wechatpay', network.notification('too-late', payment.reference))
    await till.workInbox()
    await till.workRefunds()
    expect(await till.orders(shop)).toBe(0)
    expect(await till.eventsOf(payment.attemptId)).toContain('payment.late')
    await till.expectSound()
  })
})
