import { transaction } from '@onetill/db'
import { accounts, balanceOf, lockAccount } from '@onetill/ledger'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createBank } from './bank'
import { newKey, openTill } from './scene'

const bank = createBank()
const till = await openTill(undefined, { payouts: bank.payouts })
const { cashier, caller, db, seedBuyer, seedShop } = till

type Shop = Awaited<ReturnType<typeof seedShop>>

beforeEach(() => {
  Object.assign(bank.mood, { silent: false, dropsAnswers: false, sends: 0 })
  bank.books.clear()
})

/** Sells once and has it delivered: 100.00 less 0.60 become available, of which 5.00 are the reserve. */
async function earn(options: Parameters<typeof seedShop>[0] = {}) {
  const shop = await seedShop(options)
  const orderId = await sell(shop)
  return { shop, orderId }
}

async function sell(shop: Shop) {
  const buyer = await seedBuyer(shop.priceMinor)
  const { checkout } = await till.open(shop, buyer)
  const outcome = await cashier.pay({ checkoutId: checkout.id, key: newKey() }, caller(buyer))
  if (outcome.status !== 'succeeded' || !outcome.orderId) throw new Error('not bought')
  await cashier.fulfil(shop.owner, outcome.orderId, 'delivered')
  await cashier.jobs.settleOrders()
  return outcome.orderId
}

const ask = (shop: Shop, amountMinor: bigint, key = newKey()) =>
  cashier.requestPayout({ merchantId: shop.merchantId, key, amountMinor }, shop.owner)
const money = (shop: Shop) => cashier.merchantMoney(shop.owner, shop.merchantId)
const atBank = (shop: Shop) => balanceOf(db.write, accounts.bank(shop.merchantId), 'CNY')

describe('a payout', () => {
  it('goes from available through transit to the bank, and each step is an event', async () => {
    const { shop } = await earn()
    expect(await money(shop)).toMatchObject({
      ...{ availableMinor: 9_940n, reserveMinor: 500n, payableMinor: 9_440n, blocked: null },
    })
    const payout = await ask(shop, 9_440n)
    expect(payout).toMatchObject({ state: 'in_transit', account: { last: '5678' } })
    expect(await money(shop)).toMatchObject({
      ...{ availableMinor: 500n, payableMinor: 0n, transitMinor: 9_440n },
    })
    bank.decide('paid')
    await cashier.jobs.askPayout(payout.id)
    await cashier.jobs.askPayout(payout.id)
    expect(await money(shop)).toMatchObject({ availableMinor: 500n, transitMinor: 0n })
    expect(await atBank(shop)).toBe(9_440n)
    expect(await till.eventsOf(payout.id)).toEqual(Array(3).fill('payout.moved'))
    const { items } = await cashier.merchantPayouts(shop.owner, shop.merchantId)
    expect(items).toEqual([expect.objectContaining({ id: payout.id, state: 'paid' })])
    await till.expectSound()
  })

  it.each([
    { before: 'pending', after: 'failed', events: 3 },
    { before: 'paid', after: 'returned', events: 4 },
    { before: 'pending', after: 'returned', events: 3 },
  ] as const)('that is $after puts the money back where it was', async (row) => {
    const { shop } = await earn()
    const payout = await ask(shop, 9_000n)
    bank.decide(row.before)
    await cashier.jobs.askPayout(payout.id)
    bank.decide(row.after)
    await Promise.all([1, 2, 3].map(() => cashier.jobs.askPayout(payout.id)))
    expect(await money(shop)).toMatchObject({ availableMinor: 9_940n, transitMinor: 0n })
    expect(await atBank(shop)).toBe(0n)
    expect(await till.eventsOf(payout.id)).toHaveLength(row.events)
    expect((await ask(shop, 9_440n)).state).toBe('in_transit')
    await till.expectSound()
  })

  it.each([
    { name: 'more than the reserve leaves', amountMinor: 9_441n, code: 'payout_too_large' },
    { name: 'next to nothing', amountMinor: 99n, code: 'amount_out_of_range' },
  ])('is refused: $name', async ({ amountMinor, code }) => {
    const { shop } = await earn()
    await expect(ask(shop, amountMinor)).rejects.toMatchObject({ code })
    expect(await money(shop)).toMatchObject({ availableMinor: 9_940n })
    expect(bank.mood.sends).toBe(0)
  })

  it('is the owner’s to ask for, and of strangers no business at all', async () => {
    const { shop } = await earn()
    const { merchantId } = shop
    const staff = await till.seedPerson([{ merchantId, role: 'staff' }])
    const stranger = await seedBuyer()
    const input = { merchantId, key: newKey(), amountMinor: 100n }
    await expect(cashier.requestPayout(input, staff)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(cashier.requestPayout(input, stranger)).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(cashier.merchantMoney(stranger, merchantId)).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(cashier.listPayouts(shop.owner)).rejects.toMatchObject({ code: 'not_allowed' })
    const admin = { ...stranger, role: 'admin' } as const
    expect((await cashier.listPayouts(admin)).items).not.toEqual([])
    expect(await cashier.merchantMoney(staff, merchantId)).toMatchObject({ mayRequest: false })
  })

  it.each([
    { answer: 'suspended', code: 'payout_blocked' },
    { answer: 'account_missing', code: 'payout_account_missing' },
  ] as const)('needs a usable bank account: $answer', async ({ answer, code }) => {
    const { shop } = await earn()
    const before = bank.found.answer
    bank.found.answer = answer
    await expect(ask(shop, 1_000n)).rejects.toMatchObject({ code })
    bank.found.answer = before
    expect(await money(shop)).toMatchObject({ availableMinor: 9_940n })
  })
})

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

describe('a statement', () => {
  it('adds up: opening, every line and closing, to what the ledger holds', async () => {
    const { shop, orderId } = await earn()
    const refund = { orderId, reason: 'late', restock: false, amountMinor: 1_234n }
    await cashier.refund({ ...refund, key: newKey() }, shop.owner)
    const payout = await ask(shop, 5_000n)
    bank.decide('returned')
    await cashier.jobs.askPayout(payout.id)
    await ask(shop, 3_000n)
    await sell(shop)
    const [day] = await db.write.$queryRaw<{ today: string; before: string }[]>`
      SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS today,
        to_char(now() AT TIME ZONE 'UTC' - interval '1 day', 'YYYY-MM-DD') AS before`
    if (!day) throw new Error('no day')
    const { merchantId } = shop
    const statement = await cashier.merchantStatement(shop.owner, {
      ...{ merchantId, from: day.today, to: day.today },
    })
    const sums = statement.lines.reduce(
      (sum, line) => ({
        pendingMinor: sum.pendingMinor + line.pendingMinor,
        availableMinor: sum.availableMinor + line.availableMinor,
      }),
      statement.opening,
    )
    expect(sums).toEqual(statement.closing)
    const books = await cashier.merchantBooks(shop.owner, merchantId)
    expect(statement.closing).toEqual({
      ...{ pendingMinor: books.pendingMinor, availableMinor: books.availableMinor },
    })
    expect(statement.totals.map(({ kind }) => kind).sort()).toEqual([
      ...['capture', 'fee', 'payout', 'payout_returned', 'refund', 'refund_fee', 'settlement'],
    ])
    const before = await cashier.merchantStatement(shop.owner, {
      ...{ merchantId, from: day.before, to: day.before },
    })
    expect(before).toMatchObject({ lines: [], closing: statement.opening })
    expect(statement.lines.every(({ about }) => about !== '')).toBe(true)
  })
})
