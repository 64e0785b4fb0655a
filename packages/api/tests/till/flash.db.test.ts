import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newKey, openTill } from './scene'

const till = await openTill()
const second = till.openSecondTill()
const { buy, cashier, caller, db, open, seedBuyer, seedShop } = till

describe('a flash sale', () => {
  it('M1 sells ten units to ten of two hundred buyers in two processes, each in their own way', async () => {
    const shop = await seedShop({ stock: 10, priceMinor: 500n })
    const buyers = await Promise.all(Array.from({ length: 200 }, () => seedBuyer(1_000n)))
    const results = await Promise.allSettled(
      buyers.map(async (buyer, index) => {
        const at = index % 2 === 0 ? cashier : second
        if (index % 4 < 2) return buy(shop, buyer, 1, newKey(), at)
        const { checkout } = await open(shop, buyer, 1, at)
        return at.pay({ checkoutId: checkout.id, key: newKey() }, caller(buyer))
      }),
    )
    const paid = results.filter(
      (result) => result.status === 'fulfilled' && result.value.status === 'succeeded',
    )
    expect(paid).toHaveLength(10)
    for (const result of results) {
      if (result.status === 'rejected') {
        expect(result.reason).toMatchObject({ code: 'out_of_stock' })
      }
    }
    expect(await till.orders(shop)).toBe(10)
    expect(await remainsOf([shop])).toEqual([{ stock: 0, held: 0 }])
    const balances = await Promise.all(buyers.map(till.balance))
    expect(balances.reduce((sum, left) => sum + left, 0n)).toBe(200_000n - 5_000n)
    await till.expectSound()
  })

  it('gives what there is to whoever came first', async () => {
    const shop = await seedShop({ stock: 7 })
    const buyers = await Promise.all(Array.from({ length: 20 }, () => seedBuyer(50_000n)))
    const results = await Promise.allSettled(buyers.map((buyer) => buy(shop, buyer)))
    expect(results.map(({ status }) => status === 'fulfilled')).toEqual(
      buyers.map((_, index) => index < 7),
    )
  })

  it('decides a batch as if its members had come one after the other', async () => {
    const shops = await seedShelf(3, { stock: 0, priceMinor: 10n })
    const buyers = await Promise.all(Array.from({ length: 12 }, () => seedBuyer(50_000_000n)))
    await fc.assert(
      fc.asyncProperty(zStocks, zBaskets, async (stocks, baskets) => {
        for (const [index, { variantId }] of shops.entries()) {
          const data = { stock: stocks[index] ?? 0 }
          await db.write.variant.update({ where: { id: variantId }, data })
        }
        const results = await Promise.allSettled(
          baskets.map((basket, index) => {
            const lines = basket.map(([item, quantity]) => {
              const { cardId, variantId, priceMinor } = shops[item] as (typeof shops)[number]
              return { cardId, variantId, quantity, seenPriceMinor: priceMinor }
            })
            const viewer = buyers[index] ?? null
            return cashier.buy({ lines, surface: 'feed', key: newKey() }, caller(viewer))
          }),
        )
        const model = sellInTurn(stocks, baskets)
        expect(results.map(({ status }) => status === 'fulfilled')).toEqual(model.won)
        expect((await remainsOf(shops)).map(({ stock }) => stock)).toEqual(model.left)
      }),
      { numRuns: 40 },
    )
    await till.expectSound()
  }, 120_000)

  it('M7 never deadlocks over baskets that name the same things in another order', async () => {
    const shops = await seedShelf(2, { stock: 1_000, priceMinor: 10n })
    const buyers = await Promise.all(Array.from({ length: 40 }, () => seedBuyer(1_000n)))
    const results = await Promise.all(
      buyers.map((viewer, index) => {
        const order = index % 2 === 0 ? shops : [...shops].reverse()
        const lines = order.map(({ cardId, variantId, priceMinor }) => {
          return { cardId, variantId, quantity: 1, seenPriceMinor: priceMinor }
        })
        const at = index % 4 < 2 ? cashier : second
        return at.buy({ lines, surface: 'feed', key: newKey() }, caller(viewer))
      }),
    )
    expect(results.every(({ status }) => status === 'succeeded')).toBe(true)
    await till.expectSound()
  })
})

type Basket = readonly (readonly [item: number, quantity: number])[]

const zStocks = fc.array(fc.nat(6), { minLength: 3, maxLength: 3 })
const zLine = fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 4 }))
const zBaskets: fc.Arbitrary<Basket[]> = fc.array(fc.array(zLine, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 12,
})

/** What a single clerk would do: serve in order, all of a basket or none of it. */
function sellInTurn(stocks: readonly number[], baskets: readonly Basket[]) {
  const left = [...stocks]
  const won = baskets.map((basket) => {
    const after = [...left]
    for (const [item, quantity] of basket) after[item] = (after[item] ?? 0) - quantity
    if (after.some((units) => units < 0)) return false
    left.splice(0, left.length, ...after)
    return true
  })
  return { won, left }
}

type Shop = Awaited<ReturnType<typeof seedShop>>

/** Products of one merchant: baskets never mix two. */
async function seedShelf(count: number, options: { stock: number; priceMinor?: bigint }) {
  const first = await seedShop(options)
  const others = Array.from({ length: count - 1 }, () => seedShop({ ...options, beside: first }))
  return [first, ...(await Promise.all(others))]
}

async function remainsOf(shops: readonly Shop[]) {
  const ids = shops.map(({ variantId }) => variantId)
  const rows = await db.write.variant.findMany({ where: { id: { in: ids } } })
  return ids.map((id) => {
    const row = rows.find((each) => each.id === id)
    return { stock: row?.stock, held: row?.held }
  })
}
