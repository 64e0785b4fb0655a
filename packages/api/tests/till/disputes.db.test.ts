import type { DisputeNews } from '@onetill/cashier'
import { transaction } from '@onetill/db'
import { accounts, balanceOf } from '@onetill/ledger'
import { describe, expect, it } from 'vitest'
import { newKey, openTill } from './scene'

const till = await openTill()
const { cashier, db, network, seedBuyer, seedShop } = till

type Shop = Awaited<ReturnType<typeof seedShop>>

/** Sells for 100.00 through the network: 99.40 are the merchant's. */
async function sell() {
  const shop = await seedShop()
  const { reference, attemptId, checkoutId } = await till.openQr(shop)
  network.pay(reference)
  await cashier.jobs.askAttempt(attemptId)
  const order = await db.write.order.findUniqueOrThrow({ where: { checkoutId } })
  return { shop, attemptId, orderId: order.id }
}

const news = (networkRef: string, more: Partial<DisputeNews> = {}): DisputeNews => ({
  ...{ networkRef, status: 'opened', reason: 'product_not_received' },
  ...{ amountMinor: 10_000n, feeMinor: 0n, currency: 'CNY' },
  ...more,
})
const tell = (attemptId: string, told: DisputeNews) =>
  transaction(db, (tx) => cashier.recordDispute(tx, attemptId, told))
const find = (networkRef: string) => db.write.dispute.findFirstOrThrow({ where: { networkRef } })
const books = (shop: Shop) => cashier.merchantBooks(shop.owner, shop.merchantId)
const refund = (orderId: string, shop: Shop, amountMinor?: bigint) =>
  cashier.refund(
    {
      orderId,
      key: newKey(),
      reason: 'asked',
      restock: false,
      ...(amountMinor ? { amountMinor } : {}),
    },
    shop.owner,
  )
const owed = async (shop: Shop) => (await books(shop)).pendingMinor

describe('a dispute', () => {
  it('holds the money, and gives it back when it is won', async () => {
    const { shop, attemptId } = await sell()
    await Promise.all([1, 2, 3].map(() => tell(attemptId, news('won-1'))))
    expect(await owed(shop)).toBe(-60n)
    const { id } = await find('won-1')
    expect(await balanceOf(db.write, accounts.disputeHeld(id), 'CNY')).toBe(10_000n)
    await till.expectSound()
    await Promise.all([1, 2, 3].map(() => tell(attemptId, news('won-1', { status: 'won' }))))
    expect(await owed(shop)).toBe(9_940n)
    expect(await till.eventsOf(id)).toEqual(['dispute.moved', 'dispute.moved'])
    await till.expectSound()
  })

  it('that is lost goes back through the network, with its fee, once', async () => {
    const { shop, attemptId } = await sell()
    const lost = news('lost-1', { status: 'lost', amountMinor: 4_000n, feeMinor: 1_500n })
    await tell(attemptId, { ...lost, status: 'opened' })
    await Promise.all([1, 2, 3].map(() => tell(attemptId, lost)))
    network.takeBack(5_500n)
    expect(await books(shop)).toMatchObject({ pendingMinor: 5_940n, availableMinor: -1_500n })
    await tell(attemptId, { ...lost, status: 'won' })
    expect(await find('lost-1')).toMatchObject({ state: 'lost' })
    await till.expectSound()
  })

  it('whose end comes before its beginning ends all the same', async () => {
    const { shop, attemptId } = await sell()
    await tell(attemptId, news('early-1', { status: 'won' }))
    await tell(attemptId, news('early-1'))
    expect(await find('early-1')).toMatchObject({ state: 'won' })
    expect(await owed(shop)).toBe(9_940n)
    await till.expectSound()
  })

  it('survives the settlement of its order, either way', async () => {
    for (const status of ['won', 'lost'] as const) {
      const { shop, attemptId, orderId } = await sell()
      await tell(attemptId, news(`settled-${status}`))
      await cashier.fulfil(shop.owner, orderId, 'delivered')
      await cashier.jobs.settleOrders()
      expect(await books(shop)).toMatchObject({ pendingMinor: 0n, availableMinor: -60n })
      await tell(attemptId, news(`settled-${status}`, { status }))
      if (status === 'lost') network.takeBack(10_000n)
      const left = status === 'won' ? 9_940n : -60n
      expect(await books(shop)).toMatchObject({ pendingMinor: 0n, availableMinor: left })
      await till.expectSound()
    }
  })
})

describe('M11 refund and dispute together', () => {
  it('hold back no more than was captured: a refund first, then a dispute over all', async () => {
    const { shop, attemptId, orderId } = await sell()
    await refund(orderId, shop, 6_000n)
    await tell(attemptId, news('after-refund'))
    const dispute = await find('after-refund')
    expect(dispute).toMatchObject({ claimedMinor: 10_000n, heldMinor: 4_000n })
    expect(await till.eventsOf(attemptId)).toContain('payment.flagged')
    await expect(refund(orderId, shop)).rejects.toMatchObject({ code: 'refund_too_large' })
    await tell(attemptId, news('after-refund', { status: 'lost' }))
    network.takeBack(4_000n)
    await till.expectSound()
  })

  it('refund only what a dispute leaves', async () => {
    const { shop, attemptId, orderId } = await sell()
    await tell(attemptId, news('before-refund', { amountMinor: 7_000n }))
    await expect(refund(orderId, shop, 3_001n)).rejects.toMatchObject({
      ...{ code: 'refund_too_large', facts: { leftMinor: '3000' } },
    })
    expect(await refund(orderId, shop)).toMatchObject({ amountMinor: 3_000n })
    await tell(attemptId, news('before-refund', { status: 'won' }))
    expect(await refund(orderId, shop)).toMatchObject({ amountMinor: 7_000n })
    expect(await owed(shop)).toBe(0n)
    await till.expectSound()
  })

  it('in parallel, twenty times: net never above captured', async () => {
    for (let round = 0; round < 20; round++) {
      const { shop, attemptId, orderId } = await sell()
      await Promise.allSettled([
        refund(orderId, shop, 6_000n),
        tell(attemptId, news(`race-${round}`, { amountMinor: 6_000n })),
      ])
      const order = await db.write.order.findUniqueOrThrow({ where: { id: orderId } })
      expect(order.refundedMinor + order.disputedMinor).toBeLessThanOrEqual(order.totalMinor)
      expect(order.disputedMinor).toBeGreaterThanOrEqual(4_000n)
    }
    await till.expectSound()
  })
})

describe('evidence', () => {
  const answer = (disputeId: string) => ({ disputeId, text: '已签收，运单 SF123', pictures: [] })

  it('is taken from the team until the deadline, and from nobody else', async () => {
    const { shop, attemptId } = await sell()
    await tell(attemptId, news('answer-1'))
    const { id } = await find('answer-1')
    const staff = await till.seedPerson([{ merchantId: shop.merchantId, role: 'staff' }])
    const stranger = await seedBuyer()
    await expect(cashier.answerDispute(answer(id), stranger)).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(cashier.disputeOf(stranger, id)).rejects.toMatchObject({ code: 'not_found' })
    const view = await cashier.answerDispute(answer(id), staff)
    expect(view).toMatchObject({ state: 'answered', open: true, evidence: [{ pictures: [] }] })
    await cashier.answerDispute(answer(id), shop.owner)
    const listed = await cashier.merchantDisputes(shop.owner, shop.merchantId)
    expect(listed.items[0]?.evidence).toHaveLength(2)
    await db.write.dispute.update({ where: { id }, data: { respondBy: new Date(0) } })
    await expect(cashier.answerDispute(answer(id), staff)).rejects.toMatchObject({
      code: 'evidence_closed',
    })
    await till.expectSound()
  })

  it('is not the end: an administrator writes down what the network decided', async () => {
    const { shop, attemptId } = await sell()
    await tell(attemptId, news('decide-1'))
    const { id: disputeId } = await find('decide-1')
    const decision = { disputeId, outcome: 'won', why: '平台客服确认' } as const
    await expect(cashier.decideDispute(decision, shop.owner)).rejects.toMatchObject({
      code: 'not_allowed',
    })
    const admin = { ...(await seedBuyer()), role: 'admin' } as const
    await cashier.decideDispute(decision, admin)
    await expect(cashier.decideDispute(decision, admin)).rejects.toMatchObject({ code: 'conflict' })
    expect(await owed(shop)).toBe(9_940n)
    await expect(cashier.answerDispute(answer(disputeId), shop.owner)).rejects.toMatchObject({
      code: 'evidence_closed',
    })
    await till.expectSound()
  })
})
