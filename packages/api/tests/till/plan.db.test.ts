import pg from 'pg'
import { afterAll, expect, it } from 'vitest'
import { newKey, openTill } from './scene'

const till = await openTill()
const asked: { text: string; values: readonly unknown[] }[] = []

// Every connection of the pool writes down the prepared statements it is asked for.
till.db.pool.on('connect', (connection) => {
  const client = connection as unknown as pg.Client
  const query = client.query.bind(client) as (...input: unknown[]) => unknown
  const note = (...input: unknown[]) => {
    const [first] = input as [string | { name?: string; text: string; values: unknown[] }]
    if (typeof first !== 'string' && first.name) asked.push(first)
    return query(...input)
  }
  Object.assign(client, { query: note })
})

const planner = new pg.Client({ connectionString: till.url })
await planner.connect()
afterAll(() => planner.end())

/** The plan that a prepared statement keeps, whatever is asked; walking a table is its last resort. */
async function planOf({ text, values }: (typeof asked)[number]): Promise<string> {
  await planner.query('SET enable_seqscan = off; SET plan_cache_mode = force_generic_plan')
  await planner.query(`PREPARE looked AS ${text}`)
  const literals = values.map((value) => planner.escapeLiteral(String(value))).join()
  const { rows } = await planner.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN EXECUTE looked${literals ? `(${literals})` : ''}`,
  )
  await planner.query('DEALLOCATE looked')
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

it('finds everything a purchase touches by an index, however much there is', async () => {
  const shop = await till.seedShop()
  const buyer = await till.seedBuyer(50_000n)
  asked.length = 0
  const { checkout } = await till.open(shop, buyer)
  await till.cashier.pay({ checkoutId: checkout.id, key: newKey() }, till.caller(buyer))
  await till.buy(shop, buyer)
  const statements = asked.filter(({ text }) => /jsonb_to_recordset/.test(text))
  expect(new Set(statements.map(({ text }) => text)).size).toBe(5)
  for (const statement of statements) {
    const walked = (await planOf(statement)).match(/Seq Scan on (?!"FlowHealth").*/g) ?? []
    expect(walked, statement.text).toEqual([])
  }
})
