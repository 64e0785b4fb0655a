import { audit } from '@onetill/cashier'
import { advanceBalances } from '@onetill/ledger'
import { expect, it } from 'vitest'
import { newKey, openTill } from './scene'

const till = await openTill()
const { cashier, caller, db } = till
const shop = await till.seedShop()
const other = await till.seedShop()
const buyer = await till.seedBuyer(100_000n)
const opened = await till.open(shop, buyer)
await cashier.pay({ checkoutId: opened.checkout.id, key: newKey() }, caller(buyer))
const byCode = await till.openQr(shop)
till.network.pay(byCode.reference)
await cashier.jobs.askAttempt(byCode.attemptId)
const order = await db.write.order.findUniqueOrThrow({
  where: { checkoutId: opened.checkout.id },
})
const transfer = await db.write.transfer.findFirstOrThrow({
  where: { subject: order.id, kind: 'capture' },
})

/** What a bug, or a hand in the database, could do; each breaks one law, and the audit names what it hit. */
const BREAKS: { law: string; names: string; sql: string }[] = [
  {
    law: 'transfers balance per currency',
    names: transfer.id,
    sql: `UPDATE "Transfer" SET currency = 'USD' WHERE id = '${transfer.id}'`,
  },
  {
    law: 'balances equal postings',
    names: transfer.creditId,
    sql: `UPDATE "Balance" SET "creditMinor" = "creditMinor" + 1 WHERE "accountId" = '${transfer.creditId}'`,
  },
  {
    law: 'held and sold never exceed stock',
    names: shop.variantId,
    sql: `UPDATE "Variant" SET held = 1 WHERE id = '${shop.variantId}'`,
  },
  {
    law: 'refunded and disputed never exceed captured, captured never exceeds authorised',
    names: order.attemptId,
    sql: `UPDATE "Order" SET "refundedMinor" = 1 WHERE id = '${order.id}'`,
  },
  {
    law: 'one order per checkout, one capture per attempt',
    names: order.attemptId,
    sql: `UPDATE "Attempt" SET state = 'failed' WHERE id = '${order.attemptId}'`,
  },
  {
    law: 'exactly one order.paid for each order',
    names: order.id,
    sql: `INSERT INTO "Event" (id, kind, subject, sequence, data)
      VALUES ('evt_twice', 'order.paid', '${order.id}', 99, '{}')`,
  },
  {
    law: 'no state ever left a terminal state',
    names: byCode.attemptId,
    sql: `INSERT INTO "Event" (id, kind, subject, sequence, data)
      VALUES ('evt_back', 'attempt.moved', '${byCode.attemptId}', 98, '{"from":"failed","to":"succeeded"}')`,
  },
  {
    law: 'nothing belongs to two merchants',
    names: order.id,
    sql: `UPDATE "Order" SET "merchantId" = '${other.merchantId}' WHERE id = '${order.id}'`,
  },
  {
    law: 'clearing accounts equal what the networks confirmed',
    names: 'wechatpay CNY',
    sql: `DELETE FROM "Transfer" WHERE kind = 'capture' AND subject =
      (SELECT id FROM "Order" WHERE "attemptId" = '${byCode.attemptId}')`,
  },
]

await advanceBalances(db)

it('finds nothing wrong with a till that works', async () => {
  await till.expectSound()
  expect((await audit(db)).checks.map(({ name }) => name)).toEqual(BREAKS.map(({ law }) => law))
})

it.each(BREAKS)('notices when it is broken: $law', async ({ law, names, sql }) => {
  const found = await whenBroken(sql)
  expect(
    found.find(({ name }) => name === law)?.violations.map(({ subject }) => subject),
  ).toContain(names)
})

/** Breaks the database in a transaction that is rolled back, with the triggers that would refuse put aside. */
async function whenBroken(sql: string) {
  const undo = new Error('undone')
  let found: Awaited<ReturnType<typeof audit>>['checks'] = []
  const broken = db.write.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`
    expect(await tx.$executeRawUnsafe(sql)).toBe(1)
    found = (await audit({ write: tx })).checks
    throw undo
  })
  await expect(broken).rejects.toBe(undo)
  return found
}
