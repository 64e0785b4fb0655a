import { newId } from '@onetill/db'
import { afterEach, describe, expect, it } from 'vitest'
import { newKey, openTill } from '../till/scene'
import { codeIn, serveHttp } from './serve-http'
import { lineOf } from './shelf'

const till = await openTill()
const http = await serveHttp(till.url, { cashier: till.cashier })
const { db, seedBuyer, seedShop } = till

afterEach(async () => {
  await till.expectSound()
  expect(http.bugs).toEqual([])
})

const shop = await seedShop({ stock: 5 })
const buyer = await seedBuyer(100_000n)
http.know(buyer, shop.owner)
const { checkout } = await till.open(shop, buyer)
const bought = await till.open(shop, buyer)
await till.cashier.pay({ checkoutId: bought.checkout.id, key: newKey() }, till.caller(buyer))
const { id: orderId } = await db.write.order.findFirstOrThrow()

type Input = Readonly<Record<string, unknown>>

/** Where money can come in or go out, and a request that each would take. */
const ENTRANCES: Readonly<Record<string, (more?: Input, line?: Input) => Input>> = {
  'checkout.open': (more, line) => ({
    lines: [{ ...lineOf(shop), ...line }],
    surface: 'feed',
    ...more,
  }),
  'checkout.update': (more, line) => ({
    ...{ checkoutId: checkout.id, lines: [{ ...lineOf(shop), ...line }] },
    ...more,
  }),
  'checkout.pay': (more) => ({ checkoutId: checkout.id, key: newKey(), ...more }),
  'checkout.topUp': (more) => ({ amountMinor: '1000', currency: 'CNY', ...more }),
  'order.refund': (more) => ({ orderId, key: newKey(), reason: 'none', amountMinor: '1', ...more }),
}

/** Everything that a request could have changed. */
async function moved() {
  const { write } = db
  const counts = [write.checkout, write.attempt, write.order, write.refund, write.transfer]
  return Promise.all(counts.map((table) => (table.count as () => Promise<number>)()))
}

async function refused(path: string, input: Input, statuses: readonly number[] = [400]) {
  const before = await moved()
  const as = path === 'order.refund' ? shop.owner : buyer
  const reply = await http.call(path, input, { as })
  expect(statuses, `${path} ${reply.text}`).toContain(reply.status)
  expect(codeIn(reply)).not.toBe('unavailable')
  expect(await moved()).toEqual(before)
}

describe('M16 the client says what is not its business', () => {
  const FIELDS = [
    'price',
    'priceMinor',
    'total',
    'totalMinor',
    'currency',
    'merchantId',
    'fee',
    'feeMinor',
    'feeBps',
    'status',
    'channel',
    'buyerId',
  ]
  const cases = Object.keys(ENTRANCES).flatMap((path) =>
    FIELDS.filter((field) => !(path === 'checkout.topUp' && field === 'currency')).map((field) => ({
      path,
      field,
    })),
  )
  it.each(cases)('M16 $field at $path is refused', async ({ path, field }) => {
    await refused(path, ENTRANCES[path]?.({ [field]: '1' }) ?? {})
  })

  it.each(['checkout.open', 'checkout.update'])(
    'M16 a line of %s carries no price of its own',
    async (path) => {
      for (const field of FIELDS) await refused(path, ENTRANCES[path]?.({}, { [field]: '1' }) ?? {})
    },
  )

  it('M16 a prototype changes nothing', async () => {
    const { checkout } = await till.open(shop, buyer)
    const key = newKey()
    const text = `{"json":{"checkoutId":"${checkout.id}","key":"${key}","__proto__":{"flow":"wechatpay.native"}}}`
    const headers = { 'content-type': 'application/json', 'idempotency-key': key }
    await http.post('/api/trpc/checkout.pay', text, { ...headers, 'x-person': buyer.userId })
    const attempts = await db.write.attempt.findMany({ where: { checkoutId: checkout.id } })
    expect(attempts.map(({ flow }) => flow)).toEqual(['balance.one_tap'])
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})

describe('M18 quantities and amounts that are none', () => {
  const NUMBERS = [0, -1, 1.5, 2 ** 53, 1e21, '1', '1e3', 'NaN', null, true, [1], {}, 1_000]
  const cases = ['checkout.open', 'checkout.update'].flatMap((path) =>
    NUMBERS.map((quantity) => ({ path, quantity })),
  )
  it.each(cases)('M18 quantity $quantity at $path is refused', async ({ path, quantity }) => {
    await refused(path, ENTRANCES[path]?.({}, { quantity }) ?? {})
  })

  it.each(NUMBERS)('M18 quantity %s of a refunded line is refused', async (quantity) => {
    const lines = [{ lineId: newId('orderLine'), quantity }]
    await refused('order.refund', { orderId, key: newKey(), reason: 'none', lines })
  })

  const AMOUNTS = [
    '-1',
    '1.5',
    '1e3',
    'NaN',
    '',
    ' ',
    '0x10',
    '９',
    '1'.repeat(40),
    `${2n ** 63n}`,
    `${2n ** 63n - 1n}`,
    `${10n ** 15n + 1n}`,
    1,
    null,
    {},
  ]
  const places = ['checkout.topUp', 'order.refund'].flatMap((path) =>
    AMOUNTS.map((amount) => ({ path, amount })),
  )
  it.each(places)('M18 amount $amount at $path is refused', async ({ path, amount }) => {
    await refused(path, ENTRANCES[path]?.({ amountMinor: amount }) ?? {})
  })

  it.each(['0', `${10n ** 15n}`])(
    'M18 amount %s is a number, and no amount of this business',
    async (amount) => {
      await refused(
        'checkout.topUp',
        ENTRANCES['checkout.topUp']?.({ amountMinor: amount }) ?? {},
        [422],
      )
      await refused(
        'order.refund',
        ENTRANCES['order.refund']?.({ amountMinor: amount }) ?? {},
        [422],
      )
    },
  )

  it('M18 a price that was never shown is refused', async () => {
    for (const seenPriceMinor of AMOUNTS) {
      await refused('checkout.open', ENTRANCES['checkout.open']?.({}, { seenPriceMinor }) ?? {})
    }
  })
})
