import { describe, expect, it } from 'vitest'
import { newKey, openTill } from './scene'

const till = await openTill()
const { buy, cashier, caller, db, open, seedBuyer, seedShop } = till

describe('buying in one tap', () => {
  it('writes all that opening and paying would', async () => {
    const shop = await seedShop({ priceMinor: 12_345n })
    const buyer = await seedBuyer(30_000n)
    const outcome = await buy(shop, buyer, 2)
    expect(outcome).toMatchObject({ status: 'succeeded' })
    const orderId = outcome.status === 'succeeded' ? (outcome.orderId ?? '') : ''
    const order = await db.write.order.findUniqueOrThrow({
      where: { id: orderId },
      include: { lines: true },
    })
    expect(order).toMatchObject({ totalMinor: 24_690n, feeMinor: 148n, flow: 'balance.one_tap' })
    expect(order.lines).toHaveLength(1)
    const checkout = await db.write.checkout.findUniqueOrThrow({
      where: { id: order.checkoutId },
      include: { attempts: true, decisions: true, lines: true },
    })
    expect(checkout).toMatchObject({ status: 'completed', totalMinor: 24_690n })
    expect(checkout.attempts).toMatchObject([{ id: order.attemptId, state: 'succeeded' }])
    expect(checkout.decisions).toHaveLength(1)
    expect(checkout.lines).toMatchObject([{ quantity: 2, unitPriceMinor: 12_345n }])
    expect(await till.eventsOf(checkout.id)).toEqual(['checkout.opened'])
    expect(await till.eventsOf(order.attemptId)).toEqual(['attempt.moved'])
    expect(await till.eventsOf(order.id)).toEqual(['order.paid'])
    expect(await till.balance(buyer)).toBe(30_000n - 24_690n)
    expect(await till.pending(shop)).toBe(24_690n - 148n)
    expect(await stockOf(shop)).toEqual({ stock: 8, held: 0 })
    await till.expectSound()
  })

  it('M3 gives fifty requests with one key one effect and the same answer', async () => {
    const shop = await seedShop()
    const buyer = await seedBuyer(50_000n)
    const key = newKey()
    const answers = await Promise.all(Array.from({ length: 50 }, () => buy(shop, buyer, 1, key)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await till.orders(shop)).toBe(1)
    expect(await till.balance(buyer)).toBe(40_000n)
    await till.expectSound()
  })

  it('M4 refuses a key that bought something else; the same key of another buyer is independent', async () => {
    const shop = await seedShop()
    const [one, other] = [await seedBuyer(50_000n), await seedBuyer(50_000n)]
    const key = newKey()
    await buy(shop, one, 1, key)
    await expect(buy(shop, one, 2, key)).rejects.toMatchObject({ code: 'idempotency_mismatch' })
    expect(await buy(shop, other, 1, key)).toMatchObject({ status: 'succeeded' })
    expect(await till.orders(shop)).toBe(2)
  })

  it('never spends one balance twice, whichever way it is spent', async () => {
    const shop = await seedShop({ stock: 50, priceMinor: 10_000n })
    const buyer = await seedBuyer(25_000n)
    const opened = await Promise.all(Array.from({ length: 4 }, () => open(shop, buyer)))
    const flow = 'balance.one_tap' as const
    const results = await Promise.allSettled([
      ...opened.map(({ checkout }) =>
        cashier.pay({ checkoutId: checkout.id, key: newKey(), flow }, caller(buyer)),
      ),
      ...Array.from({ length: 4 }, () => buy(shop, buyer)),
    ])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    for (const result of results) {
      if (result.status === 'rejected') {
        expect(result.reason).toMatchObject({ code: 'insufficient_balance' })
      }
    }
    expect(await till.balance(buyer)).toBe(5_000n)
    await till.expectSound()
  })

  it('refuses what is not as the buyer saw it, and what can not be paid at once', async () => {
    const shop = await seedShop()
    const buyer = await seedBuyer(50_000n)
    await expect(buy({ ...shop, priceMinor: 9_999n }, buyer)).rejects.toMatchObject({
      code: 'price_changed',
    })
    await expect(buy(shop, await seedBuyer(9_999n))).rejects.toMatchObject({
      code: 'insufficient_balance',
    })
    await expect(buy(shop, null)).rejects.toMatchObject({ code: 'not_signed_in' })
    const parcel = await seedShop({ goodsType: 'physical' })
    await expect(buy(parcel, buyer)).rejects.toMatchObject({ code: 'bad_request' })
    await cashier.changeWallet(buyer, { frozen: true })
    await expect(buy(shop, buyer)).rejects.toMatchObject({ code: 'flow_not_offered' })
    expect(await till.orders(shop)).toBe(0)
    expect(await till.balance(buyer)).toBe(50_000n)
  })

  it('sells what a hold kept past its time, and not what one still keeps', async () => {
    const shop = await seedShop({ stock: 1 })
    const [holder, buyer] = [await seedBuyer(50_000n), await seedBuyer(50_000n)]
    const { checkout } = await open(shop, holder)
    await expect(buy(shop, buyer)).rejects.toMatchObject({ code: 'out_of_stock' })
    await till.runOut(checkout.id)
    expect(await buy(shop, buyer)).toMatchObject({ status: 'succeeded' })
    expect(await stockOf(shop)).toEqual({ stock: 0, held: 0 })
    await till.expectSound()
  })
})

async function stockOf({ variantId }: { variantId: string }) {
  const select = { stock: true, held: true }
  return db.write.variant.findUniqueOrThrow({ where: { id: variantId }, select })
}
