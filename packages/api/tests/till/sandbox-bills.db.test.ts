import { expect, it } from 'vitest'
import { openSandboxTill, type SandboxFlow } from './sandbox-till'
import { newKey } from './scene'

// A day at both networks: paid, paid in silence, refunded, refused; then their own bills of that day.

const till = await openSandboxTill({ timeoutMs: 1_500 })
const { cashier, db, sandbox } = till
const admin = { ...(await till.seedBuyer()), role: 'admin' } as const
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

async function pay(flow: SandboxFlow) {
  const shop = await till.seedShop()
  const ref = await till.openBy(shop, flow)
  const started = await till.payBy(ref, flow)
  await till.meet(started.outcome)
  await till.payAsBuyer(started.reference)
  return { shop, ref, flow, ...started }
}

async function untilPaid({ ref, flow }: Awaited<ReturnType<typeof pay>>) {
  await till.until(async () =>
    expect((await till.look(ref, flow)).checkout.status).toBe('completed'),
  )
  return db.write.order.findUniqueOrThrow({ where: { checkoutId: ref.checkoutId } })
}

it.each(['wechatpay', 'alipay'] as const)('every row of %s finds its class', async (channel) => {
  const flow = channel === 'wechatpay' ? 'wechatpay.native' : 'alipay.qr'
  const [whole, part] = [await pay(flow), await pay(flow)]
  const [order, other] = [await untilPaid(whole), await untilPaid(part)]
  const back = { key: newKey(), reason: 'late', restock: false }
  await cashier.refund({ orderId: order.id, ...back }, whole.shop.owner)
  await cashier.refund({ orderId: other.id, ...back, amountMinor: 45n }, part.shop.owner)
  await till.until(async () => {
    await till.workRefunds()
    const open = { state: { in: ['requested', 'pending'] } }
    expect(await db.write.refund.count({ where: open })).toBe(0)
  })
  await till.set('silent', { network: channel, remaining: 1 })
  const silent = await pay(flow)

  const first = await cashier.readBill({ channel, day: today }, admin)
  const { items } = await cashier.listFindings(admin, { billId: first })
  expect(items).toHaveLength(5)
  const missed = items.find(({ reference }) => reference === silent.reference)
  expect(missed).toMatchObject({ class: 'missing_here', ownState: 'pending', ledgerMinor: 0n })
  expect(items.filter((item) => item.class !== 'matched')).toEqual([missed])

  const jobs = await db.pool.query<{ key: string }>(
    `SELECT key FROM graphile_worker.jobs WHERE key = $1`,
    [`attempt.ask:${silent.attemptId}`],
  )
  expect(jobs.rowCount).toBe(1)
  await cashier.jobs.askAttempt(silent.attemptId)
  const second = await cashier.readBill({ channel, day: today }, admin)
  const bill = await cashier.billOf(admin, second)
  expect(bill).toMatchObject({ open: 0, counts: { matched: 5 } })
  expect(bill.billMinor).toBe(bill.ledgerMinor)
  await till.expectSameBooks()
  await sandbox.control('DELETE', '/control/scenarios')
})
