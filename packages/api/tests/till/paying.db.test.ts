import { describe, expect, it } from 'vitest'
import { newKey, openTill } from './scene'

const till = await openTill()
const { cashier, caller, db, open, seedBuyer, seedShop } = till

describe('paying from the balance', () => {
  it('turns a basket into an order, and its money into books', async () => {
    const shop = await seedShop({ priceMinor: 12_345n })
    const buyer = await seedBuyer(30_000n)
    const opened = await open(shop, buyer, 2)
    expect(opened.checkout).toMatchObject({ status: 'ready_for_complete', totalMinor: 24_690n })
    expect(opened.plan.flows[0]?.flow).toBe('balance.one_tap')
    const { id: checkoutId } = opened.checkout
    const outcome = await cashier.pay({ checkoutId, key: newKey() }, caller(buyer))
    expect(outcome).toMatchObject({ status: 'succeeded' })
    const { order, checkout } = await cashier.look({ checkoutId }, caller(buyer))
    expect(checkout.status).toBe('completed')
    expect(order?.id).toBe(outcome.status === 'succeeded' && outcome.orderId)
    expect(await till.balance(buyer)).toBe(30_000n - 24_690n)
    expect(await till.pending(shop)).toBe(24_690n - 148n) // 0.6 %, 148.14 rounded half up
    expect(await till.eventsOf(order?.id ?? '')).toEqual(['order.paid'])
    await till.expectSound()
  })

  it('M1 sells three units to three of twenty buyers and charges nobody else', async () => {
    const shop = await seedShop({ stock: 3, priceMinor: 500n })
    const buyers = await Promise.all(Array.from({ length: 20 }, () => seedBuyer(1_000n)))
    const results = await Promise.allSettled(
      buyers.map(async (buyer) => {
        const { checkout } = await open(shop, buyer)
        return cashier.pay({ checkoutId: checkout.id, key: newKey() }, caller(buyer))
      }),
    )
    const paid = results.filter(
      (result) => result.status === 'fulfilled' && result.value.status === 'succeeded',
    )
    const refused = results.filter((result) => result.status === 'rejected')
    expect(paid).toHaveLength(3)
    expect(refused).toHaveLength(17)
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'out_of_stock' })
    expect(await till.orders(shop)).toBe(3)
    const balances = await Promise.all(buyers.map(till.balance))
    expect(balances.reduce((sum, left) => sum + left, 0n)).toBe(20_000n - 1_500n)
    await till.expectSound()
  })

  it('M2 answers a double click with the first click’s order', async () => {
    const shop = await seedShop()
    const buyer = await seedBuyer(50_000n)
    const { checkout } = await open(shop, buyer)
    const clicks = await Promise.all(
      Array.from({ length: 8 }, () =>
        cashier.pay({ checkoutId: checkout.id, key: newKey() }, caller(buyer)),
      ),
    )
    expect(new Set(clicks.map((click) => JSON.stringify(click))).size).toBe(1)
    expect(clicks[0]).toMatchObject({ status: 'succeeded' })
    expect(await till.orders(shop)).toBe(1)
    expect(await till.balance(buyer)).toBe(40_000n)
    await till.expectSound()
  })

  it('M3 gives fifty requests with one key one effect and the same answer', async () => {
    const shop = await seedShop()
    const buyer = await seedBuyer(50_000n)
    const { checkout } = await open(shop, buyer)
    const input = { checkoutId: checkout.id, key: newKey() }
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => cashier.pay(input, caller(buyer))),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await db.write.attempt.count({ where: { checkoutId: checkout.id } })).toBe(1)
    expect(await till.balance(buyer)).toBe(40_000n)
    await till.expectSound()
  })

  it('M4 refuses a key that was used for another request; the same key elsewhere is independent', async () => {
    const shop = await seedShop()
    const buyer = await seedBuyer(50_000n)
    const [one, two] = [await open(shop, buyer), await open(shop, buyer)]
    const key = newKey()
    await cashier.pay({ checkoutId: one.checkout.id, key }, caller(buyer))
    const other = { checkoutId: one.checkout.id, key, flow: 'wechatpay.native' } as const
    await expect(cashier.pay(other, caller(buyer))).rejects.toMatchObject({
      code: 'idempotency_mismatch',
    })
    const elsewhere = await cashier.pay({ checkoutId: two.checkout.id, key }, caller(buyer))
    expect(elsewhere.status).toBe('succeeded')
    await till.expectSound()
  })

  it('never spends one balance twice, however many checkouts race for it', async () => {
    const shop = await seedShop({ stock: 50, priceMinor: 10_000n })
    const buyer = await seedBuyer(25_000n)
    const opened = await Promise.all(Array.from({ length: 6 }, () => open(shop, buyer)))
    const results = await Promise.allSettled(
      opened.map(({ checkout }) =>
        cashier.pay(
          { checkoutId: checkout.id, key: newKey(), flow: 'balance.one_tap' },
          caller(buyer),
        ),
      ),
    )
    const paid = results.filter((result) => result.status === 'fulfilled')
    expect(paid).toHaveLength(2)
    for (const result of results) {
      if (result.status === 'rejected') {
        expect(result.reason).toMatchObject({ code: 'insufficient_balance' })
      }
    }
    expect(await till.balance(buyer)).toBe(5_000n)
    await till.expectSound()
  })

  it('M24 sells a free thing without money or network, to a guest as well', async () => {
    const shop = await seedShop({ priceMinor: 0n })
    const opened = await open(shop, null)
    const { id: checkoutId } = opened.checkout
    const ref = { checkoutId, token: opened.token, key: newKey() }
    const outcome = await cashier.pay(ref, caller())
    expect(outcome).toMatchObject({ status: 'succeeded' })
    expect(till.network.mood.starts).toBe(0)
    const orderId = outcome.status === 'succeeded' ? (outcome.orderId ?? '') : ''
    expect(await till.eventsOf(orderId)).toEqual(['order.paid'])
    await till.expectSound()
  })

  it('pays only through a flow of this buyer’s plan', async () => {
    const shop = await seedShop()
    const opened = await open(shop, null)
    const ref = { checkoutId: opened.checkout.id, token: opened.token, key: newKey() }
    const flows = ['balance.one_tap', 'wechatpay.jsapi', 'alipay.page'] as const
    for (const flow of flows) {
      await expect(cashier.pay({ ...ref, flow }, caller())).rejects.toMatchObject({
        code: 'flow_not_offered',
      })
    }
  })

  it('waits for an address before a parcel is paid, and remembers it for the next one', async () => {
    const shop = await seedShop({ goodsType: 'physical' })
    const buyer = await seedBuyer(50_000n)
    const { checkout } = await open(shop, buyer)
    expect(checkout).toMatchObject({ status: 'incomplete', needs: ['address'] })
    const ref = { checkoutId: checkout.id, key: newKey() }
    await expect(cashier.pay(ref, caller(buyer))).rejects.toMatchObject({ code: 'bad_request' })
    const { ADDRESS } = await import('./scene')
    const updated = await cashier.update(
      { ...{ checkoutId: checkout.id }, address: ADDRESS },
      caller(buyer),
    )
    expect(updated.checkout.status).toBe('ready_for_complete')
    expect((await cashier.pay(ref, caller(buyer))).status).toBe('succeeded')
    const again = await open(shop, buyer)
    expect(again.checkout.address).toEqual(ADDRESS)
    expect(again.checkout.status).toBe('ready_for_complete')
    await till.expectSound()
  })

  it('refuses what is not as the buyer saw it', async () => {
    const shop = await seedShop()
    const buyer = await seedBuyer()
    const line = {
      cardId: shop.cardId,
      variantId: shop.variantId,
      quantity: 1,
      seenPriceMinor: 9_999n,
    }
    await expect(
      cashier.open({ lines: [line], surface: 'feed' }, caller(buyer)),
    ).rejects.toMatchObject({
      code: 'price_changed',
      facts: { cardId: shop.cardId, priceMinor: '10000' },
    })
    const other = await seedShop()
    const lines = [shop, other].map(({ cardId, variantId, priceMinor }) => ({
      ...{ cardId, variantId, quantity: 1, seenPriceMinor: priceMinor },
    }))
    await expect(cashier.open({ lines, surface: 'feed' }, caller(buyer))).rejects.toMatchObject({
      code: 'mixed_basket',
    })
  })

  it('hides a checkout from everyone but its buyer and the holder of its secret', async () => {
    const shop = await seedShop()
    const [buyer, stranger] = [await seedBuyer(20_000n), await seedBuyer(20_000n)]
    const { checkout, token } = await open(shop, buyer)
    const ref = { checkoutId: checkout.id }
    const hidden = { code: 'not_found' }
    for (const viewer of [stranger, null]) {
      await expect(cashier.look(ref, caller(viewer))).rejects.toMatchObject(hidden)
      await expect(cashier.cancel(ref, caller(viewer))).rejects.toMatchObject(hidden)
      await expect(cashier.pay({ ...ref, key: newKey() }, caller(viewer))).rejects.toMatchObject(
        hidden,
      )
      await expect(
        cashier.look({ ...ref, token: `${token.slice(0, -1)}_` }, caller(viewer)),
      ).rejects.toMatchObject(hidden)
    }
    const held = await cashier.look({ ...ref, token }, caller(stranger))
    expect(held.balanceMinor).toBeNull()
    expect(held.plan.flows.map(({ flow }) => flow)).not.toContain('balance.one_tap')
  })
})
