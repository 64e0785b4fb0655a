import { beforeEach, describe, expect, it } from 'vitest'
import { openPayoutTill } from './payout-scene'
import { newKey } from './scene'

const till = await openPayoutTill()
const { ask, atBank, bank, cashier, db, earn, money, seedBuyer, sell } = till

beforeEach(till.clearBank)

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
