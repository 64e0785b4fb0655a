import pg from 'pg'
import { afterAll, afterEach, expect, it } from 'vitest'
import { newKey, openTill } from '../till/scene'
import { codeIn, type Reply, serveHttp } from './serve-http'

const till = await openTill()
const { seedBuyer, seedShop } = till
const http = await serveHttp(till.url, { cashier: till.cashier })
const master = new pg.Pool({ connectionString: till.url, application_name: 'master', max: 4 })
afterAll(() => master.end())
afterEach(till.expectSound)

type Buyer = Awaited<ReturnType<typeof seedBuyer>>

async function openPurchases(count: number) {
  const shop = await seedShop({ stock: count, priceMinor: 100n })
  const purchases = await Promise.all(
    Array.from({ length: count }, async () => {
      const buyer = await seedBuyer(1_000n)
      const { checkout } = await till.open(shop, buyer)
      return { buyer, input: { checkoutId: checkout.id, key: newKey() } }
    }),
  )
  http.know(...purchases.map(({ buyer }) => buyer))
  return { shop, purchases }
}

const pay = ({ buyer, input }: { buyer: Buyer; input: { checkoutId: string; key: string } }) =>
  http.call('checkout.pay', input, { as: buyer })
const isRetriable = ({ status, headers }: Reply) =>
  (status === 503 || status === 409) && headers['retry-after'] !== undefined

const endSessions = () =>
  master.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'onetill'`)

it('D2 every session ended every 200 ms under load: 503 or 409 to try again, and all are served in the end', {
  timeout: 60_000,
  retry: 1,
}, async () => {
  const { shop, purchases } = await openPurchases(60)
  // However fast the till is, some are under way when the storm breaks: their checkouts are held until then.
  const keeper = await master.connect()
  await keeper.query('BEGIN')
  await keeper.query('SELECT id FROM "Checkout" WHERE id = ANY($1) FOR UPDATE', [
    purchases.slice(0, 10).map(({ input }) => input.checkoutId),
  ])
  const strangers: string[] = []
  let storms = 0
  let ending: Promise<unknown> = Promise.resolve()
  const storm = setInterval(() => {
    storms += 1
    ending = endSessions()
  }, 200)
  let retries = 0
  const served = Promise.all(
    purchases.map(async (purchase) => {
      for (;;) {
        const reply = await pay(purchase)
        if (codeIn(reply) === 'succeeded') return
        if (!isRetriable(reply)) strangers.push(`${reply.status} ${reply.text}`)
        retries += 1
        if (storms > 15) clearInterval(storm)
      }
    }),
  ).finally(() => clearInterval(storm))
  await expect.poll(() => retries, { timeout: 20_000 }).toBeGreaterThan(0)
  await keeper.query('ROLLBACK')
  keeper.release()
  await served
  await ending
  const isCalm = () => till.db.write.$queryRaw`SELECT 1`.then(() => true).catch(() => false)
  await expect.poll(isCalm).toBe(true)
  expect(strangers).toEqual([])
  expect(retries).toBeGreaterThan(0)
  expect(await till.orders(shop)).toBe(60)
})

it('D5 every connection taken: 503 and Retry-After quickly, and served again at once when they are back', async () => {
  const narrow = await serveHttp(till.url, { connections: 2 })
  const { purchases } = await openPurchases(1)
  const [purchase] = purchases
  if (!purchase) throw new Error('nothing to buy')
  narrow.know(purchase.buyer)
  const taken = await Promise.all([1, 2].map(() => narrow.services.db.pool.connect()))
  const began = performance.now()
  const refused = await narrow.call('checkout.pay', purchase.input, { as: purchase.buyer })
  expect([refused.status, codeIn(refused), refused.headers['retry-after']]).toEqual([
    503,
    'unavailable',
    '1',
  ])
  expect(performance.now() - began).toBeLessThan(6_000)
  for (const connection of taken) connection.release()
  const served = await narrow.call('checkout.pay', purchase.input, { as: purchase.buyer })
  expect(codeIn(served)).toBe('succeeded')
})

it('D6 a database that only reads: refused as a whole, nothing half done, and served when it writes again', async () => {
  const { shop, purchases } = await openPurchases(5)
  const name = new URL(till.url).pathname.slice(1)
  await master.query(`ALTER DATABASE "${name}" SET default_transaction_read_only = on`)
  await endSessions()
  const refused = await Promise.all(purchases.map(pay))
  expect(refused.map(({ status }) => status)).toEqual(Array(5).fill(503))
  await expect(till.open(shop, purchases[0]?.buyer ?? null)).rejects.toThrow()
  expect(await till.orders(shop)).toBe(0)
  await master.query(
    `BEGIN READ WRITE; ALTER DATABASE "${name}" RESET default_transaction_read_only; COMMIT`,
  )
  await endSessions()
  const served = await Promise.all(purchases.map(pay))
  expect(served.map(codeIn)).toEqual(Array(5).fill('succeeded'))
})
