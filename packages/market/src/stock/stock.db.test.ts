import { OnetillError } from '@onetill/contract'
import { newId } from '@onetill/db'
import { describe, expect, it } from 'vitest'
import { distantDeadline, openScene } from '../testing/scene'

const { db, market, inTransaction, seedMerchant, seedProduct } = await openScene()
const { stock } = market
const shop = await seedMerchant()

async function seedVariants(...stocks: number[]) {
  const product = await seedProduct(shop, stocks)
  return product.variants.map((variant) => variant.id)
}

const shelf = async (id: string) =>
  db.write.variant.findUniqueOrThrow({ where: { id }, select: { stock: true, held: true } })

function holdOne(checkoutId: string, variantId = '', quantity = 1, until = distantDeadline()) {
  return inTransaction((tx) => stock.hold(tx, checkoutId, [{ variantId, quantity }], until))
}

const runOut = (...checkoutIds: string[]) =>
  db.write.hold.updateMany({
    where: { checkoutId: { in: checkoutIds } },
    data: { until: new Date(Date.now() - 1000) },
  })

const refusal = { code: 'out_of_stock' }

describe('stock', () => {
  it('never oversells: twenty buyers race for three units', async () => {
    const [variant = ''] = await seedVariants(3)
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, async () => {
        const checkoutId = newId('checkout')
        await holdOne(checkoutId, variant)
        return inTransaction((tx) => stock.take(tx, checkoutId))
      }),
    )
    const refused = results.filter((result) => result.status === 'rejected')
    expect(results.filter((result) => result.status === 'fulfilled' && result.value)).toHaveLength(
      3,
    )
    expect(refused).toHaveLength(17)
    for (const { reason } of refused) expect(reason).toMatchObject(refusal)
    expect(await shelf(variant)).toEqual({ stock: 0, held: 0 })
  })

  it('lets baskets [A, B] and [B, A] race without losing one', async () => {
    const [a = '', b = ''] = await seedVariants(100, 100)
    const lines = [
      { variantId: a, quantity: 1 },
      { variantId: b, quantity: 2 },
    ]
    await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        const checkoutId = newId('checkout')
        const basket = index % 2 ? lines : lines.toReversed()
        await inTransaction((tx) => stock.hold(tx, checkoutId, basket, distantDeadline()))
        if (index % 4 < 2) await inTransaction((tx) => stock.take(tx, checkoutId))
        else await inTransaction((tx) => stock.release(tx, checkoutId))
      }),
    )
    expect(await shelf(a)).toEqual({ stock: 80, held: 0 })
    expect(await shelf(b)).toEqual({ stock: 60, held: 0 })
  })

  it('holds all lines or none, and sums lines of one variant', async () => {
    const [a = '', b = ''] = await seedVariants(5, 1)
    const checkoutId = newId('checkout')
    const basket = [a, a, b, b].map((variantId) => ({ variantId, quantity: 1 }))
    const attempt = inTransaction((tx) => stock.hold(tx, checkoutId, basket, distantDeadline()))
    await expect(attempt).rejects.toMatchObject({ code: 'out_of_stock', facts: { variantId: b } })
    expect(await shelf(a)).toEqual({ stock: 5, held: 0 })
    await inTransaction((tx) => stock.hold(tx, checkoutId, basket.slice(0, 3), distantDeadline()))
    expect([await shelf(a), await shelf(b)]).toEqual([
      { stock: 5, held: 2 },
      { stock: 1, held: 1 },
    ])
  })

  it('counts what it sells and what comes back', async () => {
    const product = await seedProduct(shop, [4])
    const variantId = product.variants[0]?.id ?? ''
    const checkoutId = newId('checkout')
    const sold = async () => (await market.products.getProduct(shop.owner, product.id)).sold
    await holdOne(checkoutId, variantId, 3)
    expect(await inTransaction((tx) => stock.take(tx, checkoutId))).toBe(true)
    expect(await sold()).toBe(3)
    await inTransaction((tx) => stock.restock(tx, [{ variantId, quantity: 2 }]))
    expect(await sold()).toBe(1)
    expect(await shelf(variantId)).toEqual({ stock: 3, held: 0 })
  })

  it('takes once, and releases nothing that was taken', async () => {
    const [variant = ''] = await seedVariants(2)
    const checkoutId = newId('checkout')
    await holdOne(checkoutId, variant)
    expect(await inTransaction((tx) => stock.take(tx, checkoutId))).toBe(true)
    expect(await inTransaction((tx) => stock.take(tx, checkoutId))).toBe(false)
    await inTransaction((tx) => stock.release(tx, checkoutId))
    expect(await shelf(variant)).toEqual({ stock: 1, held: 0 })
  })

  it('frees an expired hold for the next buyer; the late payer gets what is left, or nothing', async () => {
    const [variant = ''] = await seedVariants(2)
    const [late, lucky, tooLate] = [newId('checkout'), newId('checkout'), newId('checkout')]
    await holdOne(late, variant)
    await holdOne(tooLate, variant)
    await expect(holdOne(lucky, variant)).rejects.toMatchObject(refusal)
    await runOut(late, tooLate)
    await holdOne(lucky, variant)
    expect(await shelf(variant)).toEqual({ stock: 2, held: 1 })
    expect(await inTransaction((tx) => stock.take(tx, late))).toBe(true)
    expect(await inTransaction((tx) => stock.take(tx, tooLate))).toBe(false)
    expect(await inTransaction((tx) => stock.take(tx, lucky))).toBe(true)
    expect(await shelf(variant)).toEqual({ stock: 0, held: 0 })
  })

  it('never oversells when late payers and new buyers race over holds that ran out', async () => {
    const [a = '', b = ''] = await seedVariants(4, 4)
    const both = [a, b].map((variantId) => ({ variantId, quantity: 1 }))
    const late = Array.from({ length: 4 }, () => newId('checkout'))
    for (const checkoutId of late) {
      await inTransaction((tx) => stock.hold(tx, checkoutId, both, distantDeadline()))
    }
    await runOut(...late)
    const buy = async (checkoutId: string) => {
      await inTransaction((tx) => stock.hold(tx, checkoutId, both.toReversed(), distantDeadline()))
      return inTransaction((tx) => stock.take(tx, checkoutId))
    }
    const results = await Promise.allSettled([
      ...late.map((checkoutId) => inTransaction((tx) => stock.take(tx, checkoutId))),
      ...Array.from({ length: 8 }, () => buy(newId('checkout'))),
    ])
    const sold = results.filter((result) => result.status === 'fulfilled' && result.value).length
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject(refusal)
    }
    expect(sold).toBe(4)
    expect([await shelf(a), await shelf(b)]).toEqual([
      { stock: 0, held: 0 },
      { stock: 0, held: 0 },
    ])
  })

  it('replaces a promise when the basket changes, so the old lines are never taken', async () => {
    const [a = '', b = ''] = await seedVariants(5, 5)
    const checkoutId = newId('checkout')
    await holdOne(checkoutId, a, 4)
    await holdOne(checkoutId, b, 2)
    expect([await shelf(a), await shelf(b)]).toEqual([
      { stock: 5, held: 0 },
      { stock: 5, held: 2 },
    ])
    await inTransaction((tx) => stock.release(tx, checkoutId))
    expect(await inTransaction((tx) => stock.take(tx, checkoutId))).toBe(true)
    expect([await shelf(a), await shelf(b)]).toEqual([
      { stock: 5, held: 0 },
      { stock: 3, held: 0 },
    ])
  })

  it('takes a half-expired basket whole or not at all', async () => {
    const [a = '', b = ''] = await seedVariants(1, 1)
    const checkoutId = newId('checkout')
    const both = [a, b].map((variantId) => ({ variantId, quantity: 1 }))
    await inTransaction((tx) => stock.hold(tx, checkoutId, both, distantDeadline()))
    await runOut(checkoutId)
    await holdOne(newId('checkout'), b)
    expect(await inTransaction((tx) => stock.take(tx, checkoutId))).toBe(false)
    expect([await shelf(a), await shelf(b)]).toEqual([
      { stock: 1, held: 1 },
      { stock: 1, held: 1 },
    ])
  })

  it('two payments of one checkout take its stock once', async () => {
    const [variant = ''] = await seedVariants(9)
    const checkoutId = newId('checkout')
    await holdOne(checkoutId, variant, 2)
    const takes = await Promise.all(
      [1, 2, 3].map(() => inTransaction((tx) => stock.take(tx, checkoutId))),
    )
    expect(takes.filter(Boolean)).toHaveLength(1)
    expect(await shelf(variant)).toEqual({ stock: 7, held: 0 })
  })

  it('holds nothing of a variant that is no longer sold or never was', async () => {
    const [a = ''] = await seedVariants(5)
    await db.write.variant.update({ where: { id: a }, data: { deletedAt: new Date() } })
    await expect(holdOne(newId('checkout'), a)).rejects.toBeInstanceOf(OnetillError)
    await expect(holdOne(newId('checkout'), newId('variant'))).rejects.toMatchObject(refusal)
  })
})
