import type { OrderPaid, RefundSucceeded, Viewer } from '@onetill/contract'
import { append, createDb, newId, transaction } from '@onetill/db'
import { testDatabase } from '@onetill/db/testing'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createInsight } from './create-insight'

const db = createDb({ url: await testDatabase() })
afterAll(() => db.close())

const ZONES = {
  shanghai: 'Asia/Shanghai',
  oregon: 'America/Los_Angeles',
  quiet: 'Europe/London',
} as const
type ShopName = keyof typeof ZONES
const ids = { shanghai: newId('merchant'), oregon: newId('merchant'), quiet: newId('merchant') }
const zones = {
  zoneOf: async (wanted: readonly string[]) =>
    new Map(
      (Object.keys(ZONES) as ShopName[])
        .filter((name) => wanted.includes(ids[name]))
        .map((name) => [ids[name], ZONES[name]]),
    ),
}
const clock = () => new Date('2026-05-20T12:00:00Z')
const insight = createInsight({ db, zones, clock })

type Sold = Partial<OrderPaid> & {
  readonly shop: ShopName
  readonly at: string
  readonly minor: bigint
}

async function sell({ shop, at, minor, ...rest }: Sold): Promise<string> {
  const orderId = newId('order')
  const data: OrderPaid = {
    orderId,
    merchantId: ids[shop],
    buyerId: null,
    currency: 'CNY',
    totalMinor: minor.toString(),
    feeMinor: '0',
    surface: 'feed',
    channel: 'balance',
    flow: 'balance.one_tap',
    paidAt: at,
    lines: [],
    ...rest,
  }
  const event = { kind: 'order.paid', subject: orderId, merchantId: ids[shop], data } as const
  await transaction(db, (tx) => append(tx, { ...event, data: structuredClone(data) as never }))
  return orderId
}

async function giveBack(shop: ShopName, at: string, minor: bigint): Promise<void> {
  const refundId = newId('refund')
  const data: RefundSucceeded = {
    refundId,
    orderId: newId('order'),
    merchantId: ids[shop],
    currency: 'CNY',
    amountMinor: minor.toString(),
    surface: 'feed',
    channel: 'balance',
    refundedAt: at,
  }
  await transaction(db, (tx) =>
    append(tx, { kind: 'refund.succeeded', subject: refundId, data: data as never }),
  )
}

/** Rolls until nothing is left: other test files share the server, and their open transactions hold the log back. */
async function rollAll(): Promise<void> {
  await vi.waitFor(async () => {
    await insight.roll()
    const { rows } = await db.pool.query(`
      SELECT count(*)::int AS left FROM "Event"
      WHERE (txid, id) > (SELECT txid, "eventId" FROM "EventCursor" WHERE name = 'insight.sales')`)
    expect(rows[0].left).toBe(0)
  }, 20_000)
}

const member = (shop: ShopName): Viewer => ({
  userId: newId('user'),
  ...{
    name: 'Mo',
    email: 'mo@example.test',
    handle: 'mo',
    image: null,
    role: 'member',
    locale: 'en',
  },
  memberships: [{ merchantId: ids[shop], role: 'staff' }],
})
const look = (shop: ShopName, period: '7d' | '30d' | '90d' | 'quarter' = '7d') =>
  insight.dashboard({ viewer: member(shop), merchantId: ids[shop], period, currency: 'CNY' })

const card = newId('card')
const line = (quantity: number, minor: bigint) => ({
  ...{ cardId: card, productId: newId('product'), variantId: newId('variant'), quantity },
  amountMinor: minor.toString(),
})

beforeAll(async () => {
  await sell({ shop: 'shanghai', at: '2026-05-20T02:00:00Z', minor: 1001n, surface: 'embed' })
  await sell({ shop: 'shanghai', at: '2026-05-19T16:30:00Z', minor: 2000n })
  await sell({ shop: 'shanghai', at: '2026-05-19T15:59:00Z', minor: 500n, channel: 'wechatpay' })
  await sell({ shop: 'shanghai', at: '2026-05-10T02:00:00Z', minor: 700n })
  await sell({ shop: 'shanghai', at: '2026-02-15T02:00:00Z', minor: 900n })
  await sell({ shop: 'shanghai', at: '2026-05-18T02:00:00Z', minor: 9n, currency: 'USD' })
  await sell({
    ...{ shop: 'shanghai', at: '2026-05-15T02:00:00Z', minor: 600n },
    lines: [line(2, 400n), line(1, 200n)],
  })
  await giveBack('shanghai', '2026-05-17T02:00:00Z', 500n)
  await sell({ shop: 'oregon', at: '2026-03-08T07:59:59Z', minor: 1n })
  await sell({ shop: 'oregon', at: '2026-03-09T06:59:59Z', minor: 10n })
  await sell({ shop: 'oregon', at: '2026-03-09T07:00:00Z', minor: 100n })
  await rollAll()
}, 60_000)

describe('rolling', () => {
  const total = async () => {
    const { rows } = await db.pool.query(`
      SELECT sum("gmvMinor")::text AS gmv, sum(orders)::int AS orders, sum("refundedMinor")::text AS refunded
      FROM "DailySales"`)
    return rows[0]
  }

  it('adds up to exactly what was paid, once', async () => {
    const once = await total()
    expect(once).toEqual({ gmv: '5821', orders: 10, refunded: '500' })
    await rollAll()
    expect(await total()).toEqual(once)
  })

  it('counts each event once when many roll at the same time', async () => {
    const before = await total()
    for (let index = 0; index < 20; index++) {
      await sell({ shop: 'quiet', at: '2025-01-05T10:00:00Z', minor: 100n })
    }
    await Promise.all(Array.from({ length: 6 }, () => insight.roll()))
    await rollAll()
    const after = await total()
    expect(BigInt(after.gmv) - BigInt(before.gmv)).toBe(2000n)
    expect(after.orders - before.orders).toBe(20)
  })

  it('never passes an event whose transaction is still open', async () => {
    const slow = await db.pool.connect()
    await slow.query('BEGIN')
    const orderId = newId('order')
    const body = {
      orderId,
      merchantId: ids.quiet,
      currency: 'CNY',
      totalMinor: '7',
      surface: 'feed',
    }
    const data = { ...body, channel: 'balance', paidAt: '2025-01-06T10:00:00Z', lines: [] }
    await slow.query(
      `INSERT INTO "Event" (id, kind, subject, sequence, data) VALUES ($1, 'order.paid', $2, 1, $3)`,
      [newId('event'), orderId, data],
    )
    await sell({ shop: 'quiet', at: '2025-01-06T10:00:00Z', minor: 70n })
    const seventh = () =>
      db.write.dailySales.aggregate({
        where: { merchantId: ids.quiet, day: new Date('2025-01-06') },
        _sum: { gmvMinor: true },
      })
    await insight.roll()
    expect((await seventh())._sum.gmvMinor).toBeNull()
    await slow.query('COMMIT')
    slow.release()
    await rollAll()
    expect((await seventh())._sum.gmvMinor).toBe(77n)
  })

  it('puts sales on the day of the merchant, summer time or not', async () => {
    const days = await db.write.dailySales.findMany({
      where: { merchantId: ids.oregon },
      orderBy: { day: 'asc' },
    })
    expect(days.map((row) => [row.day.toISOString().slice(0, 10), row.gmvMinor])).toEqual([
      ['2026-03-07', 1n],
      ['2026-03-08', 10n],
      ['2026-03-09', 100n],
    ])
  })
})

describe('the dashboard', () => {
  it('compares with the period before and the quarter before', async () => {
    const view = await look('shanghai')
    expect(view).toMatchObject({ from: '2026-05-14', to: '2026-05-20', timezone: 'Asia/Shanghai' })
    expect(view.gmvMinor).toEqual({ now: 4101n, before: 700n, quarterBefore: 900n })
    expect(view.orders).toEqual({ now: 4, before: 1, quarterBefore: 1 })
    expect(view.averageOrderMinor).toEqual({ now: 1025n, before: 700n, quarterBefore: 900n })
    expect(view.refundedMinor).toEqual({ now: 500n, before: 0n, quarterBefore: 0n })
  })

  it('fills every day, by the merchant’s calendar', async () => {
    const { byDay } = await look('shanghai')
    expect(byDay.map(({ day, gmvMinor }) => [day.slice(8), gmvMinor])).toEqual([
      ...[
        ['14', 0n],
        ['15', 600n],
        ['16', 0n],
        ['17', 0n],
        ['18', 0n],
        ['19', 500n],
        ['20', 3001n],
      ],
    ])
  })

  it('says where buyers were, how they paid and what they bought', async () => {
    const view = await look('shanghai')
    expect(view.bySurface).toEqual([
      { surface: 'feed', gmvMinor: 3100n, orders: 3 },
      { surface: 'embed', gmvMinor: 1001n, orders: 1 },
    ])
    expect(view.byChannel).toEqual([
      { channel: 'balance', gmvMinor: 3601n, orders: 3 },
      { channel: 'wechatpay', gmvMinor: 500n, orders: 1 },
    ])
    expect(view.topCards).toEqual([
      { cardId: card, title: '', image: '', gmvMinor: 600n, orders: 1, units: 3 },
    ])
  })

  it('shows the last five quarters', async () => {
    const { byQuarter } = await look('shanghai', 'quarter')
    expect(byQuarter.map(({ quarter, orders }) => [quarter, orders])).toEqual([
      ...[
        ['2025-Q2', 0],
        ['2025-Q3', 0],
        ['2025-Q4', 0],
        ['2026-Q1', 1],
        ['2026-Q2', 5],
      ],
    ])
  })

  it('is all zeros, not an error, where nothing was sold', async () => {
    const view = await look('quiet', '30d')
    const zero = { now: 0n, before: 0n, quarterBefore: 0n }
    expect(view).toMatchObject({
      gmvMinor: zero,
      averageOrderMinor: zero,
      bySurface: [],
      topCards: [],
    })
    expect(view.byDay).toHaveLength(30)
  })

  it('keeps to one currency', async () => {
    const viewer = member('shanghai')
    const asked = { viewer, merchantId: ids.shanghai, period: '7d', currency: 'USD' } as const
    expect((await insight.dashboard(asked)).gmvMinor.now).toBe(9n)
  })

  it('does not exist for anyone but the merchant’s members, whatever their role', async () => {
    for (const viewer of [member('oregon'), { ...member('oregon'), role: 'admin' as const }]) {
      const asked = { viewer, merchantId: ids.shanghai, period: '7d', currency: 'CNY' } as const
      await expect(insight.dashboard(asked)).rejects.toMatchObject({ code: 'not_found' })
    }
  })
})
