import { expect, it } from 'vitest'
import { openSandboxTill } from '../till/sandbox-till'
import { newKey } from '../till/scene'
import { openFaultProxy, type Weather } from './fault-proxy'

const FLOW = 'wechatpay.native'
const till = await openSandboxTill({ timeoutMs: 1_200, wechatpayThrough: openFaultProxy })
const { cashier, db } = till

const ROADS: readonly {
  readonly weather: Weather
  readonly what: string
  readonly acted: boolean
}[] = [
  { weather: 'slow', what: '2 s of latency', acted: true },
  { weather: 'drop', what: 'an answer lost after the network acted', acted: true },
  { weather: 'cut', what: 'a reset after the network acted', acted: true },
  { weather: 'trickle', what: 'one byte a second', acted: true },
  { weather: 'half_open', what: 'a connection that is half open', acted: false },
]

const statusOf = async (ref: { checkoutId: string; token: string }) =>
  (await till.look(ref, FLOW)).checkout.status

it.each(ROADS)(
  'D4 $what: unknown, and resolved by asking under the same reference',
  async ({ weather, acted }) => {
    const shop = await till.seedShop({ stock: 1 })
    const ref = await till.openBy(shop, FLOW)
    const key = newKey()
    till.proxy?.turn(weather, 'half_open')
    const begun = await till.payBy(ref, FLOW, key)
    expect(begun.outcome.status).toBe('unknown')
    expect(await statusOf(ref)).toBe('complete_in_progress')
    till.proxy?.turn('fair')
    expect(await knownAtNetwork(begun.reference)).toBe(acted)
    const again = await till.payBy(ref, FLOW, key)
    expect(again).toMatchObject({ reference: begun.reference, outcome: { status: 'pending' } })
    expect((await till.payAsBuyer(begun.reference)).result).toBe('paid')
    till.proxy?.turn(weather)
    await cashier.jobs.askAttempt(begun.attemptId)
    till.proxy?.turn('fair')
    await cashier.jobs.askAttempt(begun.attemptId)
    expect(await statusOf(ref)).toBe('completed')
    expect(await db.write.attempt.count({ where: { checkoutId: ref.checkoutId } })).toBe(1)
    await till.expectSameBooks()
  },
  60_000,
)

it('D4 a refund whose answer is lost goes out once, whatever becomes of the connection', async () => {
  const shop = await till.seedShop({ stock: 1 })
  const ref = await till.openBy(shop, FLOW)
  const begun = await till.payBy(ref, FLOW)
  await till.payAsBuyer(begun.reference)
  await cashier.jobs.askAttempt(begun.attemptId)
  const { id: orderId } = await db.write.order.findFirstOrThrow({
    where: { checkoutId: ref.checkoutId },
  })
  const asked = { orderId, amountMinor: 4_000n, reason: 'sent back', restock: false, key: newKey() }
  till.proxy?.turn('drop')
  const refund = await cashier.refund(asked, shop.owner)
  expect(refund.state).toBe('requested')
  till.proxy?.turn('fair')
  await Promise.all([1, 2, 3].map(() => cashier.jobs.askRefund(refund.id)))
  await till.until(async () => {
    await cashier.jobs.askRefund(refund.id)
    const { state } = await db.write.refund.findUniqueOrThrow({ where: { id: refund.id } })
    expect(state).toBe('succeeded')
  })
  expect((await cashier.refund(asked, shop.owner)).id).toBe(refund.id)
  await till.expectSameBooks()
}, 60_000)

async function knownAtNetwork(reference: string): Promise<boolean> {
  const path = `/control?reference=${reference}`
  const { payments } = (await till.sandbox.control('GET', path)) as { payments: unknown[] }
  return payments.length > 0
}
