import { audit } from '@onetill/cashier'
import { createDb } from '@onetill/db'
import { testDatabase } from '@onetill/db/testing'
import { trialBalance } from '@onetill/ledger'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACCOUNTS, emailOf } from './people'
import { seed } from './seed'

const urls = [await testDatabase(), await testDatabase()]
const [db, twin] = urls.map((url) => createDb({ url })) as [
  ReturnType<typeof createDb>,
  ReturnType<typeof createDb>,
]
afterAll(() => Promise.all([db.close(), twin.close()]))

const plant = (databaseUrl: string) =>
  seed({
    databaseUrl,
    sealKey: 'a1'.repeat(32),
    size: 'small',
    now: new Date('2026-11-20T09:00:00Z'),
    say: () => {},
  })

beforeAll(async () => {
  for (const url of urls) expect(await plant(url)).toBe(true)
}, 120_000)

const read = async (sql: string, from = db) => (await from.pool.query(sql)).rows

describe('the demo', () => {
  it('is the same every time: the same words, orders and amounts', async () => {
    const facts = `
      SELECT (SELECT jsonb_agg(jsonb_build_array("totalMinor", currency, surface, flow, "refundedMinor", "paidAt",
                number) ORDER BY "paidAt", number) FROM "Order") AS orders,
             (SELECT jsonb_agg(text ORDER BY text) FROM "Post") AS posts,
             (SELECT jsonb_agg(slug ORDER BY slug) FROM "Card") AS slugs,
             (SELECT jsonb_agg(sha256 ORDER BY sha256) FROM "Media") AS pictures,
             (SELECT jsonb_agg(jsonb_build_array(kind, "amountMinor") ORDER BY kind, "amountMinor")
              FROM "Transfer") AS transfers`
    expect(await read(facts, twin)).toEqual(await read(facts))
  })

  it('keeps all nine invariants of the till, with nobody below zero', async () => {
    const { checks, sound } = await audit(db)
    expect(checks.flatMap(({ violations }) => violations)).toEqual([])
    expect([sound, checks.length]).toEqual([true, 9])
    const lines = await trialBalance(db.write)
    for (const currency of new Set(lines.map((line) => line.currency))) {
      const sum = lines
        .filter((line) => line.currency === currency)
        .reduce((total, { balanceMinor }) => total + balanceMinor, 0n)
      expect(sum).toBe(0n)
    }
    const owed = lines.filter(({ path }) => /^(buyer|merchant):/.test(path))
    expect(owed.filter(({ balanceMinor }) => balanceMinor < 0n)).toEqual([])
    expect(owed.length).toBeGreaterThan(30)
  })

  it('never let a buyer spend what was not there yet', async () => {
    const overdrawn = await read(`
      SELECT path, low FROM (
        SELECT account.path, min(running) AS low FROM (
          SELECT id, sum(change) OVER (PARTITION BY id ORDER BY at, place) AS running FROM (
            SELECT "creditId" AS id, "createdAt" AS at, "amountMinor" AS change, 0 AS place FROM "Transfer"
            UNION ALL SELECT "debitId", "createdAt", -"amountMinor", 1 FROM "Transfer") AS legs
        ) AS sums JOIN "LedgerAccount" AS account USING (id)
        WHERE account.path LIKE 'buyer:%' GROUP BY 1) AS lows WHERE low < 0`)
    expect(overdrawn).toEqual([])
  })

  it('shows on the dashboards exactly what was ordered and refunded', async () => {
    const [sums] = await read(`
      SELECT (SELECT sum("gmvMinor") FROM "DailySales") AS rolled,
             (SELECT sum("totalMinor") FROM "Order") AS ordered,
             (SELECT sum(orders) FROM "DailySales")::int AS "rolledOrders",
             (SELECT count(*) FROM "Order")::int AS orders,
             (SELECT sum("refundedMinor") FROM "DailySales") AS "rolledBack",
             (SELECT sum("amountMinor") FROM "Refund") AS refunded,
             (SELECT sum("gmvMinor") FROM "DailyCardSales") AS "byCard",
             (SELECT sum(quantity * "unitPriceMinor") FROM "OrderLine") AS lines`)
    expect(sums.orders).toBeGreaterThan(300)
    expect(sums).toMatchObject({
      rolled: sums.ordered,
      rolledOrders: sums.orders,
      rolledBack: sums.refunded,
      byCard: sums.lines,
      lines: sums.ordered,
    })
  })

  it('sold nothing before its card was shown, and nothing after midnight', async () => {
    const early = await read(`
      SELECT line.id FROM "OrderLine" AS line JOIN "Order" AS bought ON bought.id = line."orderId"
      JOIN "Card" AS card ON card.id = line."cardId"
      WHERE bought."paidAt" < card."createdAt" OR bought."paidAt" >= '2026-11-20'
         OR card."merchantId" <> bought."merchantId"`)
    expect(early).toEqual([])
  })

  it('has every account it names, a picture for every product, and shops in every state', async () => {
    const people = await db.write.user.findMany({ where: { passwordHash: { not: null } } })
    const emails = new Set(people.map(({ email }) => email))
    expect(ACCOUNTS.filter(({ handle }) => !emails.has(emailOf(handle)))).toEqual([])
    const missing = await read(`
      SELECT id FROM "Product" AS product WHERE cardinality(images) = 0 OR NOT EXISTS (
        SELECT 1 FROM "Media" AS media JOIN "Blob" AS blob ON blob.key = media.key || '/' || media.width || '.webp'
        WHERE media.key = product.images[1] AND media."merchantId" = product."merchantId")`)
    expect(missing).toEqual([])
    const states = await read('SELECT DISTINCT state FROM "Merchant" ORDER BY 1')
    expect(states.map(({ state }) => state)).toEqual([
      ...['restricted', 'suspended', 'unverified', 'verified'],
    ])
    const open = await read(`SELECT DISTINCT state FROM "Application" ORDER BY 1`)
    expect(open.map(({ state }) => state)).toEqual([
      ...['approved', 'changes_requested', 'draft', 'submitted'],
    ])
  })

  it('is planted only where nobody lives yet', async () => {
    expect(await plant(urls[0] ?? '')).toBe(false)
  })
})
