import { accounts, balanceOf, trialBalance } from '@onetill/ledger'
import { beforeEach, describe, expect, it } from 'vitest'
import { newKey, openTill } from './scene'

const till = await openTill()
const { cashier, caller, db, network, seedBuyer, seedShop } = till

type Shop = Awaited<ReturnType<typeof seedShop>>

beforeEach(() => {
  network.mood.refusesRefunds = false
})

async function buyFromBalance(shop: Shop, quantity = 1) {
  const buyer = await seedBuyer(shop.priceMinor * BigInt(quantity))
  const { checkout } = await till.open(shop, buyer, quantity)
  const outcome = await cashier.pay({ checkoutId: checkout.id, key: newKey() }, caller(buyer))
  if (outcome.status !== 'succeeded' || !outcome.orderId) throw new Error('not bought')
  return { orderId: outcome.orderId, buyer }
}

async function buyByCode(shop: Shop) {
  const { reference, attemptId, checkoutId } = await till.openQr(shop)
  network.pay(reference)
  await cashier.jobs.askAttempt(attemptId)
  return db.write.order.findUniqueOrThrow({ where: { checkoutId } })
}

const ask = (orderId: string, more: { amountMinor?: bigint; key?: string } = {}) => ({
  ...{ orderId, key: newKey(), reason: 'changed_mind', restock: false },
  ...more,
})

describe('refunds', () => {
  it('returns a balance payment at once, with the fee, and leaves the books at zero', async () => {
    const shop = await seedShop({ priceMinor: 9_999n })
    const { orderId, buyer } = await buyFromBalance(shop)
    const refund = await cashier.refund(ask(orderId), shop.owner)
    expect(refund).toMatchObject({ state: 'succeeded', amountMinor: 9_999n, feeMinor: 60n })
    expect(await till.balance(buyer)).toBe(9_999n)
    expect(await till.pending(shop)).toBe(0n)
    await till.expectSound()
  })

  it('M9 lets one of two refunds of 60 from 100 through', async () => {
    const shop = await seedShop({ priceMinor: 100n })
    const { orderId } = await buyFromBalance(shop)
    const results = await Promise.allSettled(
      [1, 2].map(() => cashier.refund(ask(orderId, { amountMinor: 60n }), shop.owner)),
    )
    const refused = results.filter((result) => result.status === 'rejected')
    expect(refused).toHaveLength(1)
    expect(refused[0]?.reason).toMatchObject({
      code: 'refund_too_large',
      facts: { leftMinor: '40' },
    })
    await till.expectSound()
  })

  it('M10 refuses the whole after all but one, more than was captured, and nothing', async () => {
    const shop = await seedShop({ priceMinor: 5_000n })
    const { orderId } = await buyFromBalance(shop)
    const tooLarge = { code: 'refund_too_large' }
    const refund = (amountMinor: bigint) =>
      cashier.refund(ask(orderId, { amountMinor }), shop.owner)
    await expect(refund(5_001n)).rejects.toMatchObject(tooLarge)
    await expect(refund(0n)).rejects.toMatchObject({ code: 'amount_out_of_range' })
    await refund(4_999n)
    await expect(refund(5_000n)).rejects.toMatchObject(tooLarge)
    await refund(1n)
    await expect(refund(1n)).rejects.toMatchObject(tooLarge)
    const order = await db.write.order.findUniqueOrThrow({ where: { id: orderId } })
    expect(order).toMatchObject({ refundedMinor: 5_000n, feeRefundedMinor: order.feeMinor })
    await till.expectSound()
  })

  it('makes one refund of one key, and refuses the key for another', async () => {
    const shop = await seedShop()
    const { orderId } = await buyFromBalance(shop)
    const wanted = ask(orderId, { amountMinor: 500n })
    const made = await Promise.all([1, 2, 3].map(() => cashier.refund(wanted, shop.owner)))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    await expect(
      cashier.refund({ ...wanted, amountMinor: 501n }, shop.owner),
    ).rejects.toMatchObject({ code: 'idempotency_mismatch' })
    await till.expectSound()
  })

  it('refunds lines by quantity and puts them back on the shelf if told to', async () => {
    const shop = await seedShop({ stock: 5, priceMinor: 300n })
    const { orderId } = await buyFromBalance(shop, 3)
    const order = await cashier.orderOf({ orderId }, shop.owner)
    const lineId = order.lines[0]?.id ?? ''
    const lines = [{ lineId, quantity: 2 }]
    await cashier.refund({ ...ask(orderId), lines, restock: true }, shop.owner)
    const shelf = await db.write.variant.findUniqueOrThrow({ where: { id: shop.variantId } })
    expect(shelf.stock).toBe(4)
    await expect(cashier.refund({ ...ask(orderId), lines }, shop.owner)).rejects.toMatchObject({
      code: 'refund_too_large',
      facts: { leftMinor: '300' },
    })
    await till.expectSound()
  })

  it('sends a network payment back through its network', async () => {
    const shop = await seedShop()
    const { id: orderId } = await buyByCode(shop)
    const refund = await cashier.refund(ask(orderId, { amountMinor: 4_000n }), shop.owner)
    expect(refund.state).toBe('succeeded')
    expect(-(await till.clearing())).toBe(network.holdsMinor())
    expect(await till.pending(shop)).toBe(10_000n - 60n - 4_000n + 24n)
    await till.expectSound()
  })

  it('M12 gives the money back to the merchant when the network refuses, and may try again', async () => {
    const shop = await seedShop()
    const { id: orderId } = await buyByCode(shop)
    network.mood.refusesRefunds = true
    const refused = await cashier.refund(ask(orderId), shop.owner)
    expect(refused.state).toBe('failed')
    expect(await till.eventsOf(refused.id)).toEqual(['refund.requested', 'refund.failed'])
    expect(await till.pending(shop)).toBe(10_000n - 60n)
    await till.expectSound()
    network.mood.refusesRefunds = false
    expect((await cashier.refund(ask(orderId), shop.owner)).state).toBe('succeeded')
    expect(await till.pending(shop)).toBe(0n)
    await till.expectSound()
  })

  it('belongs to the merchant’s team: to anyone else the order does not exist', async () => {
    const shop = await seedShop()
    const { orderId, buyer } = await buyFromBalance(shop)
    const other = await seedShop()
    for (const viewer of [null, buyer, other.owner]) {
      await expect(cashier.refund(ask(orderId), viewer)).rejects.toMatchObject({
        code: 'not_found',
      })
    }
    await expect(cashier.merchantOrders(buyer, shop.merchantId)).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(cashier.merchantBooks(other.owner, shop.merchantId)).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(cashier.fulfil(other.owner, orderId, 'shipped')).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('settlement', () => {
  it('makes a delivered order’s money available, less what was refunded, once', async () => {
    const shop = await seedShop({ priceMinor: 10_000n })
    const { orderId } = await buyFromBalance(shop)
    await cashier.refund(ask(orderId, { amountMinor: 2_500n }), shop.owner)
    expect(await cashier.jobs.settleOrders()).toBe(0)
    await cashier.fulfil(shop.owner, orderId, 'shipped')
    await cashier.fulfil(shop.owner, orderId, 'delivered')
    await expect(cashier.fulfil(shop.owner, orderId, 'shipped')).rejects.toMatchObject({
      code: 'conflict',
    })
    await Promise.all([1, 2, 3].map(() => cashier.jobs.settleOrders()))
    const books = await cashier.merchantBooks(shop.owner, shop.merchantId)
    expect(books).toEqual({ currency: 'CNY', pendingMinor: 0n, availableMinor: 7_455n })
    await cashier.refund(ask(orderId), shop.owner)
    const after = await cashier.merchantBooks(shop.owner, shop.merchantId)
    expect(after).toMatchObject({ pendingMinor: 0n, availableMinor: 0n })
    await till.expectSound()
  })
})

describe('orders', () => {
  it('lets a guest claim what they bought, once', async () => {
    const shop = await seedShop()
    const { token, id } = await buyByCode(shop)
    const [me, other] = [await seedBuyer(), await seedBuyer()]
    await expect(cashier.orderOf({ orderId: id }, me)).rejects.toMatchObject({ code: 'not_found' })
    expect((await cashier.claimOrder(me, token)).buyer.id).toBe(me.userId)
    await expect(cashier.claimOrder(other, token)).rejects.toMatchObject({ code: 'conflict' })
    expect((await cashier.buyerOrders(me)).items.map((order) => order.id)).toEqual([id])
    const found = await cashier.merchantOrders(shop.owner, shop.merchantId, { q: 'honey' })
    expect(found.items.map((order) => order.id)).toEqual([id])
    const none = await cashier.merchantOrders(shop.owner, shop.merchantId, { q: 'nothing like it' })
    expect(none.items).toEqual([])
  })

  it('keeps every currency’s books at zero', async () => {
    const lines = await trialBalance(db.write)
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.reduce((sum, { balanceMinor }) => sum + balanceMinor, 0n)).toBe(0n)
    const fees = await balanceOf(db.write, accounts.platformFees, 'CNY')
    expect(fees).toBe(lines.find(({ path }) => path === 'platform:fees')?.balanceMinor)
  })
})
