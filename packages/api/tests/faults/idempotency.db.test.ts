import { apiRouter } from '@onetill/api/trpc'
import { MONEY_CALLS } from '@onetill/contract'
import { afterEach, describe, expect, it } from 'vitest'
import { newKey, openTill } from '../till/scene'
import { codeIn, resultIn, serveHttp } from './serve-http'

const till = await openTill()
const { db, network, open, seedBuyer, seedShop } = till
const http = await serveHttp(till.url, { cashier: till.cashier })

afterEach(till.expectSound)

async function openFor(balanceMinor = 50_000n) {
  const shop = await seedShop()
  const buyer = await seedBuyer(balanceMinor)
  http.know(buyer, shop.owner)
  const { checkout } = await open(shop, buyer)
  return { shop, buyer, input: { checkoutId: checkout.id, key: newKey() } }
}

const orders = (checkoutId: string) => db.write.order.count({ where: { checkoutId } })
const records = () => db.write.idempotencyRecord.count()
const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)))

describe('a key over HTTP', () => {
  it('M3 gives fifty of one key one purchase: the same bytes, or 409 while it is at work', async () => {
    const { buyer, input } = await openFor()
    const replies = await times(50, () => http.call('checkout.pay', input, { as: buyer }))
    const paid = replies.filter(({ status }) => status === 200)
    const busy = replies.filter(({ status }) => status === 409)
    expect(paid.length + busy.length).toBe(50)
    expect(new Set(paid.map(({ text }) => text)).size).toBe(1)
    for (const reply of busy) {
      expect(codeIn(reply)).toBe('idempotency_in_flight')
      expect(reply.headers['retry-after']).toBe('1')
    }
    const later = await http.call('checkout.pay', input, { as: buyer })
    expect(later.text).toBe(paid[0]?.text)
    expect(await orders(input.checkoutId)).toBe(1)
    expect(await till.balance(buyer)).toBe(40_000n)
  })

  it('M3 gives fifty of one key one refund, and its first answer for ever', async () => {
    const shop = await seedShop()
    http.know(shop.owner)
    const { reference, attemptId, checkoutId } = await till.openQr(shop)
    network.pay(reference)
    await till.cashier.jobs.askAttempt(attemptId)
    const { id: orderId } = await db.write.order.findUniqueOrThrow({ where: { checkoutId } })
    const input = { orderId, key: newKey(), reason: 'sent back', amountMinor: 700n }
    const replies = await times(50, () => http.call('order.refund', input, { as: shop.owner }))
    const made = replies.filter(({ status }) => status === 200)
    expect(new Set(made.map(({ text }) => text)).size).toBe(1)
    expect(replies.every(({ status }) => status === 200 || status === 409)).toBe(true)
    expect(await db.write.refund.count({ where: { orderId } })).toBe(1)
  })

  it('M3 shows the first code again, byte for byte, even after it was paid', async () => {
    const shop = await seedShop()
    const opened = await open(shop, null)
    const { id: checkoutId } = opened.checkout
    const input = { checkoutId, token: opened.token, key: newKey(), flow: 'wechatpay.native' }
    const first = await http.call('checkout.pay', input)
    expect(resultIn(first)).toMatchObject({ status: 'pending', present: { kind: 'qr' } })
    const attempt = await db.write.attempt.findFirstOrThrow({ where: { checkoutId } })
    network.pay(attempt.reference)
    await till.cashier.jobs.askAttempt(attempt.id)
    expect(await orders(checkoutId)).toBe(1)
    expect((await http.call('checkout.pay', input)).text).toBe(first.text)
  })

  it('M3 goes on under the same key when the first answer was that nobody knows', async () => {
    const shop = await seedShop()
    const opened = await open(shop, null)
    const input = { checkoutId: opened.checkout.id, token: opened.token, key: newKey() }
    network.mood.silent = true
    expect(codeIn(await http.call('checkout.pay', input))).toBe('unknown')
    network.mood.silent = false
    expect(codeIn(await http.call('checkout.pay', input))).toBe('pending')
    expect(await db.write.attempt.count({ where: { checkoutId: input.checkoutId } })).toBe(1)
  })

  it('M4 refuses a money call without a key, or with one that is not the till’s', async () => {
    const { buyer, input } = await openFor()
    const missing = await http.call('checkout.pay', input, { as: buyer, key: null })
    expect([missing.status, codeIn(missing)]).toEqual([400, 'idempotency_key_missing'])
    for (const key of [newKey(), 'short', 'x'.repeat(81), 'a b c d e f']) {
      const other = await http.call('checkout.pay', input, { as: buyer, key })
      expect([other.status, codeIn(other)]).toEqual([400, 'bad_request'])
    }
    const slash = await http.call('checkout.pay/', input, { as: buyer, key: null })
    expect(slash.status).toBeGreaterThanOrEqual(400)
    const hidden = await http.call('checkout%2Epay', input, { as: buyer, key: null })
    expect(hidden.status).toBe(400)
    const inBatch = JSON.stringify({ 0: { json: input }, 1: { json: input } })
    const path = '/api/trpc/checkout.pay,checkout.pay?batch=1'
    const headers = { 'content-type': 'application/json', 'idempotency-key': input.key }
    expect((await http.post(path, inBatch, { ...headers, 'x-person': buyer.userId })).status).toBe(
      400,
    )
    expect(await orders(input.checkoutId)).toBe(0)
  })

  it('M4 refuses a key that stands for another body, before anything moves', async () => {
    const { shop, buyer, input } = await openFor()
    await http.call('checkout.pay', input, { as: buyer })
    const { checkout } = await open(shop, buyer)
    for (const body of [
      { ...input, flow: 'balance.one_tap' },
      { ...input, checkoutId: checkout.id },
    ]) {
      const reply = await http.call('checkout.pay', body, { as: buyer })
      expect([reply.status, codeIn(reply)]).toEqual([422, 'idempotency_mismatch'])
    }
    expect(await orders(checkout.id)).toBe(0)
    expect(await till.balance(buyer)).toBe(40_000n)
  })

  it('M4 keeps callers apart: fifty people with one key buy fifty times', async () => {
    const shop = await seedShop({ stock: 50 })
    const key = newKey()
    const replies = await times(50, async () => {
      const buyer = await seedBuyer(10_000n)
      http.know(buyer)
      const { checkout } = await open(shop, buyer)
      return http.call('checkout.pay', { checkoutId: checkout.id, key }, { as: buyer })
    })
    expect(replies.map(codeIn)).toEqual(Array(50).fill('succeeded'))
    expect(await till.orders(shop)).toBe(50)
  })

  it('M4 gives no stranger the answer of a key they learned', async () => {
    const { buyer, input } = await openFor()
    const stranger = await seedBuyer(50_000n)
    http.know(stranger)
    await http.call('checkout.pay', input, { as: buyer })
    for (const as of [stranger, null]) {
      expect(codeIn(await http.call('checkout.pay', input, { as }))).toBe('not_found')
    }
  })

  it('M4 frees a key whose request was refused, for the corrected one', async () => {
    const { buyer, input } = await openFor()
    const wrong = await http.call('checkout.pay', { ...input, tip: 1 }, { as: buyer })
    expect(wrong.status).toBe(400)
    expect(codeIn(await http.call('checkout.pay', input, { as: buyer }))).toBe('succeeded')
  })
})

it('M4 asks a key of every procedure whose input has one', () => {
  const procedures = Object.entries(
    apiRouter._def.procedures as unknown as Record<string, Procedure>,
  )
  const keyed = procedures.filter(([, { _def }]) => _def.inputs.some(hasKey)).map(([path]) => path)
  expect(keyed.length).toBeGreaterThan(0)
  expect(MONEY_CALLS).toEqual(expect.arrayContaining(keyed))
})

type Procedure = { _def: { inputs: { shape?: object; def?: { in?: { shape?: object } } }[] } }
const hasKey = (input: Procedure['_def']['inputs'][number]) =>
  'key' in (input.shape ?? input.def?.in?.shape ?? {})

it('costs a purchase one statement, and forgets its key after a week', async () => {
  const { buyer, input } = await openFor()
  const before = await records()
  await http.call('checkout.pay', input, { as: buyer })
  expect(await records()).toBe(before + 1)
  const [kept] = await db.write.idempotencyRecord.findMany({
    orderBy: { createdAt: 'desc' },
    take: 1,
  })
  expect(kept?.body).toBeNull()
  await db.write.$executeRaw`
    UPDATE "IdempotencyRecord" SET "createdAt" = now() - interval '7 days 1 second' WHERE scope = ${kept?.scope}`
  expect(await http.services.answers.prune()).toBe(1)
  expect(await records()).toBe(before)
  const again = await http.call('checkout.pay', input, { as: buyer })
  expect(codeIn(again)).toBe('succeeded')
  expect(await orders(input.checkoutId)).toBe(1)
})
