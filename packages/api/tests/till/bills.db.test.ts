import { audit, type BillRow } from '@onetill/cashier'
import { accounts, balanceOf } from '@onetill/ledger'
import { describe, expect, it } from 'vitest'
import { createNetwork } from './network'
import { newKey, openTill } from './scene'

// A network inside the test writes its bills as the test wishes: the sandbox's own are always right.

const network = createNetwork()
const bills = new Map<string, BillRow[]>()
const channel = { ...network.channel, bill: async (day: string) => bills.get(day) ?? [] }
const till = await openTill(undefined, { channels: [channel] })
const { cashier, db, seedBuyer, seedShop } = till
const admin = { ...(await seedBuyer()), role: 'admin' } as const

const DAY_MILLIS = 24 * 3_600_000
const dayOf = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)

/** Pays by code some days ago, at noon in Beijing. */
async function payOn(day: string, shop: Awaited<ReturnType<typeof seedShop>>) {
  const { reference, attemptId, checkoutId } = await till.openQr(shop)
  network.pay(reference)
  await cashier.jobs.askAttempt(attemptId)
  const settledAt = new Date(`${day}T04:00:00Z`)
  await db.write.attempt.update({ where: { id: attemptId }, data: { settledAt } })
  const order = await db.write.order.findUniqueOrThrow({ where: { checkoutId } })
  return { reference, attemptId, orderId: order.id, at: settledAt }
}

const lineOf = (
  payment: { reference: string; at: Date },
  more: Partial<BillRow> = {},
): BillRow => ({
  ...{ kind: 'payment', reference: payment.reference, networkRef: `net-${payment.reference}` },
  ...{ refundReference: null, state: 'succeeded', amountMinor: 10_000n, feeMinor: 60n },
  ...{ currency: 'CNY', at: payment.at },
  ...more,
})

const read = (day: string) => cashier.readBill({ channel: 'wechatpay', day }, admin)
const findingsOf = async (billId: string) => (await cashier.listFindings(admin, { billId })).items
const openLaws = async () =>
  (await audit(db)).checks.filter(({ violations }) => violations.length > 0)

describe('a bill', () => {
  it('that differs in every way is classed, breaks the ninth law, and is resolved by transfers alone', async () => {
    const day = dayOf(new Date(Date.now() - 3 * DAY_MILLIS))
    const shop = await seedShop({ stock: 20 })
    const [right, less, gone, twice] = [
      await payOn(day, shop),
      await payOn(day, shop),
      await payOn(day, shop),
      await payOn(day, shop),
    ]
    const stranger = { reference: 'unheard-of', at: right.at }
    bills.set(day, [
      lineOf(right),
      lineOf(less, { amountMinor: 9_990n }),
      lineOf(twice),
      lineOf(twice),
      lineOf(stranger, { amountMinor: 777n }),
    ])
    const billId = await read(day)
    const found = await findingsOf(billId)
    const classOf = (reference: string) =>
      found.filter((one) => one.reference === reference).map((one) => one.class)
    expect(classOf(right.reference)).toEqual(['matched'])
    expect(classOf(less.reference)).toEqual(['amount_differs'])
    expect(classOf(gone.reference)).toEqual(['missing_there'])
    expect(classOf(twice.reference)).toEqual(['matched', 'duplicate'])
    expect(classOf(stranger.reference)).toEqual(['missing_here'])
    expect(await openLaws()).toMatchObject([
      { name: 'clearing accounts equal what the networks confirmed', violations: { length: 4 } },
    ])
    const before = await balanceOf(db.write, accounts.channelClearing('wechatpay'), 'CNY')
    await resolveAll(billId)
    expect(await openLaws()).toEqual([])
    const summary = await cashier.billOf(admin, billId)
    expect(summary).toMatchObject({ open: 0, billMinor: 40_767n, ledgerMinor: 40_767n })
    const after = await balanceOf(db.write, accounts.channelClearing('wechatpay'), 'CNY')
    expect(before - after).toBe(40_767n - 40_000n)
    const again = await read(day)
    expect((await findingsOf(again)).map((one) => one.class)).not.toContain('duplicate')
    expect(await cashier.billOf(admin, again)).toMatchObject({
      ...{ open: 0, billMinor: 40_767n, ledgerMinor: 40_767n },
    })
    expect(await openLaws()).toEqual([])
  })

  it('is resolved once, by administrators, on its newest reading', async () => {
    const day = dayOf(new Date(Date.now() - 5 * DAY_MILLIS))
    bills.set(day, [lineOf({ reference: 'stray', at: new Date(`${day}T04:00:00Z`) })])
    const shop = await seedShop()
    const old = await read(day)
    const billId = await read(day)
    const [stale] = await findingsOf(old)
    const [finding] = await findingsOf(billId)
    if (!stale || !finding) throw new Error('nothing found')
    const resolve = (findingId: string, viewer: Parameters<typeof cashier.resolveFinding>[1]) =>
      cashier.resolveFinding({ findingId, against: 'suspense', why: '查明后退还' }, viewer)
    await expect(resolve(finding.id, shop.owner)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(cashier.listBills(shop.owner)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(resolve(stale.id, admin)).rejects.toMatchObject({ code: 'conflict' })
    const results = await Promise.allSettled([1, 2, 3, 4].map(() => resolve(finding.id, admin)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const [resolved] = await findingsOf(billId)
    expect(resolved?.correction).toMatchObject({
      by: admin.name,
      why: '查明后退还',
      changeMinor: 10_000n,
    })
    for (const sql of [
      `UPDATE "Finding" SET class = 'matched' WHERE id = '${finding.id}'`,
      `DELETE FROM "Correction" WHERE "findingId" = '${finding.id}'`,
    ]) {
      await expect(db.pool.query(sql)).rejects.toThrow('never changed')
    }
    expect(await openLaws()).toEqual([])
  })

  it('puts what two sides date differently into timing, and what neither bill has into missing', async () => {
    const [day, next] = [9, 8].map((ago) => dayOf(new Date(Date.now() - ago * DAY_MILLIS)))
    if (!day || !next) throw new Error('no days')
    const shop = await seedShop()
    const late = new Date(new Date(`${day}T16:00:00Z`).getTime() - 600_000)
    const [crossing, lost] = [await payOn(day, shop), await payOn(day, shop)]
    for (const { attemptId } of [crossing, lost]) {
      await db.write.attempt.update({ where: { id: attemptId }, data: { settledAt: late } })
    }
    bills.set(day, [])
    bills.set(next, [lineOf({ ...crossing, at: new Date(late.getTime() + 660_000) })])
    const first = await findingsOf(await read(day))
    expect(first.map((one) => one.class)).toEqual(['timing', 'timing'])
    const second = await findingsOf(await read(next))
    expect(new Map(second.map((one) => [one.reference, one.class]))).toEqual(
      new Map([
        [crossing.reference, 'timing'],
        [lost.reference, 'missing_there'],
      ]),
    )
    const billId = (await cashier.listBills(admin)).find((bill) => bill.day === next)?.id ?? ''
    await resolveAll(billId)
    expect(await openLaws()).toEqual([])
  })

  it('names a refund by its own number', async () => {
    const day = dayOf(new Date(Date.now() - 12 * DAY_MILLIS))
    const shop = await seedShop()
    const payment = await payOn(day, shop)
    const { id } = await cashier.refund(
      {
        orderId: payment.orderId,
        key: newKey(),
        reason: 'late',
        restock: false,
        amountMinor: 300n,
      },
      shop.owner,
    )
    const refund = await db.write.refund.update({ where: { id }, data: { closedAt: payment.at } })
    const back = { kind: 'refund', refundReference: refund.reference } as const
    bills.set(day, [lineOf(payment), lineOf(payment, { ...back, amountMinor: 300n })])
    const billId = await read(day)
    expect((await findingsOf(billId)).map((one) => one.class)).toEqual(['matched', 'matched'])
    expect(await cashier.billOf(admin, billId)).toMatchObject({
      billMinor: 9_700n,
      ledgerMinor: 9_700n,
    })
  })

  it('of another day is refused', async () => {
    const day = dayOf(new Date(Date.now() - 15 * DAY_MILLIS))
    bills.set(day, [lineOf({ reference: 'x', at: new Date() })])
    await expect(read(day)).rejects.toMatchObject({ code: 'bill_unreadable' })
  })
})

async function resolveAll(billId: string) {
  for (const { id, differenceMinor } of await findingsOf(billId)) {
    if (differenceMinor === 0n) continue
    await cashier.resolveFinding({ findingId: id, against: 'differences', why: 'checked' }, admin)
  }
}
