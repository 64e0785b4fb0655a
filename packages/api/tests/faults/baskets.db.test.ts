import { afterEach, describe, expect, it } from 'vitest'
import { newKey, openTill } from '../till/scene'
import { addCard, addProduct, type Item, lineOf } from './shelf'

const till = await openTill()
const { cashier, caller, db, network, seedBuyer, seedShop } = till

afterEach(till.expectSound)

const shelf = (variantId: string) =>
  db.write.variant.findUniqueOrThrow({ where: { id: variantId } })
const openLines = (
  lines: ReturnType<typeof lineOf>[],
  buyer: Awaited<ReturnType<typeof seedBuyer>>,
) => cashier.open({ lines, surface: 'feed' }, caller(buyer))

describe('M6 two lines sharing one stock', () => {
  it.each([
    { name: 'refused when they are more than there is', units: [2, 2], held: null },
    { name: 'held when they are all there is', units: [2, 1], held: 3 },
  ])('M6 two lines sharing one stock are checked as a sum: $name', async ({ units, held }) => {
    const shop = await seedShop({ stock: 3 })
    const again = await addCard(till, shop)
    const buyer = await seedBuyer(50_000n)
    const [first = 0, second = 0] = units
    const opening = openLines([lineOf(shop, first), lineOf(again, second)], buyer)
    if (held === null) await expect(opening).rejects.toMatchObject({ code: 'out_of_stock' })
    else
      await cashier.pay({ checkoutId: (await opening).checkout.id, key: newKey() }, caller(buyer))
    expect(await shelf(shop.variantId)).toMatchObject({ stock: held === null ? 3 : 0, held: 0 })
  })

  it('M6 holds when the basket is changed, too', async () => {
    const shop = await seedShop({ stock: 3 })
    const again = await addCard(till, shop)
    const buyer = await seedBuyer()
    const { checkout } = await openLines([lineOf(shop, 3)], buyer)
    const change = (lines: ReturnType<typeof lineOf>[]) =>
      cashier.update({ checkoutId: checkout.id, lines }, caller(buyer))
    await expect(change([lineOf(shop, 3), lineOf(again, 1)])).rejects.toMatchObject({
      code: 'out_of_stock',
    })
    await change([lineOf(shop, 1), lineOf(again, 2)])
    expect(await shelf(shop.variantId)).toMatchObject({ stock: 3, held: 3 })
  })
})

it('M7 baskets of A and B, and of B and A, sixty at once: no deadlock, none left out', async () => {
  const shop = await seedShop({ stock: 60, priceMinor: 100n })
  const other = await addProduct(till, shop, 60)
  const third = await addCard(till, shop)
  const baskets: Item[][] = [
    [shop, other],
    [other, shop],
    [third, other, shop],
  ]
  const outcomes = await Promise.all(
    Array.from({ length: 30 }, async (_, index) => {
      const buyer = await seedBuyer(1_000n)
      const lines = (baskets[index % 3] ?? []).map((item) => lineOf(item))
      const { checkout } = await openLines(lines, buyer)
      return cashier.pay({ checkoutId: checkout.id, key: newKey() }, caller(buyer))
    }),
  )
  expect(outcomes.map(({ status }) => status)).toEqual(Array(30).fill('succeeded'))
  expect(await shelf(shop.variantId)).toMatchObject({ stock: 60 - 40, held: 0 })
  expect(await shelf(other.variantId)).toMatchObject({ stock: 60 - 30, held: 0 })
})

describe('M17 the price changed since the card was shown', () => {
  const reprice = (variantId: string, priceMinor: bigint) =>
    db.write.variant.update({ where: { id: variantId }, data: { priceMinor } })

  it.each([9_000n, 11_000n])(
    'M17 to %s: the buyer confirms, and is charged what they then saw',
    async (now) => {
      const shop = await seedShop()
      const buyer = await seedBuyer(50_000n)
      await reprice(shop.variantId, now)
      await expect(openLines([lineOf(shop)], buyer)).rejects.toMatchObject({
        code: 'price_changed',
        facts: { priceMinor: now.toString() },
      })
      const { checkout } = await openLines([lineOf({ ...shop, priceMinor: now })], buyer)
      await cashier.pay({ checkoutId: checkout.id, key: newKey() }, caller(buyer))
      expect(await till.balance(buyer)).toBe(50_000n - now)
    },
  )

  it('M17 while the buyer is at the till: charged is what the till shows', async () => {
    const shop = await seedShop()
    const buyer = await seedBuyer(50_000n)
    const { checkout } = await openLines([lineOf(shop)], buyer)
    await reprice(shop.variantId, 12_000n)
    const shown = (await cashier.look({ checkoutId: checkout.id }, caller(buyer))).checkout
    await cashier.pay({ checkoutId: checkout.id, key: newKey() }, caller(buyer))
    expect(await till.balance(buyer)).toBe(50_000n - shown.totalMinor)
  })
})

describe('M21 currencies that don’t match', () => {
  it('M21 never share a basket', async () => {
    const shop = await seedShop()
    const dollars = await addProduct(till, shop, 5, 'USD')
    const buyer = await seedBuyer(50_000n)
    await expect(openLines([lineOf(shop), lineOf(dollars)], buyer)).rejects.toMatchObject({
      code: 'mixed_basket',
    })
  })

  it('M21 are offered no network whose contract is in another, and no purse', async () => {
    const shop = await seedShop()
    const dinars = await addProduct(till, shop, 5, 'KWD')
    const buyer = await seedBuyer(50_000n)
    const { checkout, plan } = await openLines([lineOf(dinars)], buyer)
    expect(plan.flows).toEqual([])
    const codes = plan.rejected.filter(({ flow }) => flow.startsWith('wechatpay'))
    expect(new Set(codes.map(({ reason }) => reason))).toContain('currency_unsupported')
    const starts = network.mood.starts
    for (const flow of ['wechatpay.native', 'balance.one_tap'] as const) {
      const paying = cashier.pay({ checkoutId: checkout.id, key: newKey(), flow }, caller(buyer))
      await expect(paying).rejects.toMatchObject({
        code: expect.stringMatching(/^(flow_not_offered|insufficient_balance)$/),
      })
    }
    expect(network.mood.starts).toBe(starts)
    expect(await till.balance(buyer)).toBe(50_000n)
  })
})
