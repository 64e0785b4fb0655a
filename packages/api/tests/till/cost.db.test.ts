import type { Client } from 'pg'
import { expect, it } from 'vitest'
import { newKey, openTill } from './scene'

const frozen = new Date() // What is remembered for seconds is read once.
const till = await openTill(() => frozen)
const statements: string[] = []

// Every connection of the pool writes down what it is asked, before it is asked anything.
till.db.pool.on('connect', (connection) => {
  const client = connection as unknown as Client
  const query = client.query.bind(client) as (...input: unknown[]) => unknown
  const count = (...input: unknown[]) => {
    const [first] = input as [string | { text: string }]
    statements.push(typeof first === 'string' ? first : first.text)
    return query(...input)
  }
  Object.assign(client, { query: count })
})

async function cost(work: () => Promise<unknown>) {
  statements.length = 0
  await work()
  const inside = statements.includes('BEGIN')
  const writes = statements.filter((text) => /\b(INSERT|UPDATE|DELETE)\b/.test(text))
  return { statements: statements.length, commits: inside ? 1 : writes.length }
}

it('opens, pays from the balance, and buys in one tap, in 2 statements and one commit each; looking takes 2', async () => {
  const shop = await till.seedShop()
  const buyer = await till.seedBuyer(50_000n)
  const warm = await till.open(shop, buyer) // Reads the flows' health, which is then remembered.
  await till.cashier.look({ checkoutId: warm.checkout.id }, till.caller(buyer))

  const opened = { checkoutId: '' }
  const opening = await cost(async () => {
    opened.checkoutId = (await till.open(shop, buyer)).checkout.id
  })
  expect(opening).toEqual({ statements: 2, commits: 1 })
  const paying = await cost(() =>
    till.cashier.pay({ ...opened, key: newKey() }, till.caller(buyer)),
  )
  expect(paying).toEqual({ statements: 2, commits: 1 })
  const looking = await cost(() => till.cashier.look(opened, till.caller(buyer)))
  expect(looking).toEqual({ statements: 2, commits: 0 })
  const buying = await cost(() => till.buy(shop, buyer))
  expect(buying).toEqual({ statements: 2, commits: 1 })
})

it('asks no more for thirty buyers at once than a few statements for all of them', async () => {
  const shop = await till.seedShop({ stock: 30 })
  const buyers = await Promise.all(Array.from({ length: 30 }, () => till.seedBuyer(50_000n)))
  const { statements: asked } = await cost(() =>
    Promise.all(buyers.map((buyer) => till.buy(shop, buyer))),
  )
  expect(asked).toBeLessThanOrEqual(8)
  expect(await till.orders(shop)).toBe(30)
})
