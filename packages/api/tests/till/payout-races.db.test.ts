import { transaction } from '@onetill/db'
import { accounts, lockAccount } from '@onetill/ledger'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openPayoutTill } from './payout-scene'
import { newKey } from './scene'

const till = await openPayoutTill()
const { ask, atBank, bank, cashier, db, earn, money, sell } = till

beforeEach(till.clearBank)

describe('M13 a payout while a refund posts', () => {
  it('waits for the refund and never goes below the reserve', async () => {
    const { shop, orderId } = await earn()
    await sell(shop)
    const line = await db.write.orderLine.findFirstOrThrow({ where: { orderId } })
    let release = () => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    let held = () => {}
    const holding = new Promise<void>((resolve) => {
      held = resolve
    })
    const holder = transaction(db, async (tx) => {
      await tx.$queryRaw`SELECT id FROM "OrderLine" WHERE id = ${line.id} FOR UPDATE`
      held()
      await gate
    })
    await holding
    const lines = [{ lineId: line.id, quantity: 1 }]
    const refund = cashier.refund(
      { orderId, key: newKey(), reason: 'damaged', restock: false, lines },
      shop.owner,
    )
    await untilWaiting(1)
    const { payableMinor } = await money(shop)
    const payout = Promise.allSettled([ask(shop, payableMinor)])
    await untilWaiting(2)
    release()
    await holder
    await refund
    const [result] = await payout
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'payout_too_large' } })
    expect(await money(shop)).toMatchObject({ availableMinor: 9_940n, reserveMinor: 500n })
    await till.expectSound()
  })

  it('in any order of twenty rounds leaves what both sides were promised', async () => {
    for (let round = 0; round < 20; round++) {
      const { shop, orderId } = await earn()
      const [refund, payout] = await Promise.allSettled([
        cashier.refund(
          { orderId, key: newKey(), reason: 'late', restock: false, amountMinor: 5_000n },
          shop.owner,
        ),
        ask(shop, 9_440n),
      ])
      expect(refund.status).toBe('fulfilled')
      const { availableMinor } = await money(shop)
      expect(availableMinor).toBe(payout.status === 'fulfilled' ? -4_470n : 4_970n)
      const rows = await db.write.payout.findMany({ where: { merchantId: shop.merchantId } })
      expect(rows.every(({ leftMinor, reserveMinor }) => leftMinor >= reserveMinor)).toBe(true)
    }
    await till.expectSound()
  })

  /** Sessions that wait for a lock another one holds. */
  function untilWaiting(count: number) {
    return vi.waitFor(async () => {
      const { rows } = await db.pool.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      )
      expect(rows[0]?.count).toBeGreaterThanOrEqual(count)
    })
  }
})

describe('M14 payouts', () => {
  it('of all there is, ten in parallel: one transfer', async () => {
    const { shop } = await earn()
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => ask(shop, 9_440n)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(bank.books.size).toBe(1)
    expect(await money(shop)).toMatchObject({ availableMinor: 500n, transitMinor: 9_440n })
    await till.expectSound()
  })

  it('under one key, ten in parallel: one transfer, and everybody reads the same', async () => {
    const { shop } = await earn()
    const key = newKey()
    const results = await Promise.all(Array.from({ length: 10 }, () => ask(shop, 1_000n, key)))
    expect(new Set(results.map(({ id }) => id)).size).toBe(1)
    expect(bank.books.size).toBe(1)
    await expect(ask(shop, 1_001n, key)).rejects.toMatchObject({ code: 'idempotency_mismatch' })
    await till.expectSound()
  })

  it('whose answer is lost are asked about under their reference: one transfer', async () => {
    const { shop } = await earn()
    bank.mood.dropsAnswers = true
    const payout = await ask(shop, 9_440n)
    expect(payout.state).toBe('requested')
    bank.mood.dropsAnswers = false
    bank.decide('paid')
    await Promise.all([1, 2, 3].map(() => cashier.jobs.askPayout(payout.id)))
    expect(bank.mood.sends).toBe(1)
    expect(await atBank(shop)).toBe(9_440n)
    await till.expectSound()
  })

  it('that never reached the bank are sent by the worker, once', async () => {
    const { shop } = await earn()
    bank.mood.silent = true
    const payout = await ask(shop, 9_440n)
    await cashier.jobs.askPayout(payout.id)
    expect(bank.books.size).toBe(0)
    bank.mood.silent = false
    await Promise.all([1, 2, 3].map(() => cashier.jobs.askPayout(payout.id)))
    expect(bank.sentMinor()).toBe(9_440n)
    bank.decide('paid')
    await cashier.jobs.askPayout(payout.id)
    expect(await atBank(shop)).toBe(9_440n)
    await till.expectSound()
  })

  it('of a merchant wait while its money is being spent elsewhere', async () => {
    const { shop } = await earn()
    const available = accounts.merchantAvailable(shop.merchantId)
    const order: string[] = []
    const spending = transaction(db, async (tx) => {
      await lockAccount(tx, available, 'CNY')
      void ask(shop, 1_000n).then(() => order.push('payout'))
      await tx.$queryRaw`SELECT 1 AS one`
      order.push('spender')
    })
    await spending
    await vi.waitFor(() => expect(order).toEqual(['spender', 'payout']))
    await till.expectSound()
  })
})
