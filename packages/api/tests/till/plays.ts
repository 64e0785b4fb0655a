import { expect } from 'vitest'
import { FLOWS, openSandboxTill, type SandboxFlow } from './sandbox-till'
import { newKey } from './scene'

export type Play = Awaited<ReturnType<typeof begin>>
export type Begun = Awaited<ReturnType<typeof start>>

// Every flow of both networks side by side, each with a shop of its own.

export const till = await openSandboxTill({ timeoutMs: 1_500 })
const { cashier, db } = till

/** A checkout of a shop of its own, about to be paid through one flow. */
export async function begin(flow: SandboxFlow) {
  const shop = await till.seedShop({ stock: 1 })
  const ref = await till.openBy(shop, flow)
  return { flow, shop, ref }
}

/** Starts to pay; while something goes wrong, tries again as a patient buyer would once it is over. */
export async function start({ flow, ref }: Play) {
  const key = newKey()
  const first = await till.payBy(ref, flow, key)
  return { ...first, key }
}

export async function startAgain(play: Play, before: Begun) {
  if (before.outcome.status === 'pending') return before
  const key = before.outcome.status === 'unknown' ? before.key : newKey()
  return { ...(await till.payBy(play.ref, play.flow, key)), key }
}

export async function payOnPhone({ outcome, reference }: Begun) {
  await till.meet(outcome)
  return (await till.payAsBuyer(reference)).result
}

export const statusOf = async ({ ref, flow }: Play) => (await till.look(ref, flow)).checkout.status
export const untilPaid = (play: Play) =>
  till.until(async () => expect(await statusOf(play)).toBe('completed'))
export const ask = ({ ref, flow }: Play) => cashier.check(ref, till.callerOf(flow))

/** What it came to, in the words of the table. */
export async function endOf({ shop, ref }: Play) {
  const attempts = await db.write.attempt.findMany({ where: { checkoutId: ref.checkoutId } })
  const [order] = await db.write.order.findMany({ where: { checkoutId: ref.checkoutId } })
  const orders = await till.orders(shop)
  const paid = attempts.filter(({ state }) => state === 'succeeded').length
  if (orders !== paid || orders > 1) return `${orders} orders of ${paid} payments`
  if (!order) return 'unpaid'
  if (order.refundedMinor === 0n) return 'paid'
  return order.refundedMinor === order.totalMinor ? 'refunded' : 'partly refunded'
}

/** Plays one scenario on every flow side by side, and checks the books when all have ended. */
export async function onEveryFlow(end: string, play: (play: Play) => Promise<void>) {
  const ends = await Promise.all(
    FLOWS.map(async (flow) => {
      const one = await begin(flow)
      await play(one)
      return [flow, await endOf(one)] as const
    }),
  )
  expect(Object.fromEntries(ends)).toEqual(Object.fromEntries(FLOWS.map((flow) => [flow, end])))
  await till.expectSameBooks()
}

/** The scenario strikes everybody's first try and is over before the second. */
export async function struckOnce(
  name: string,
  scope: Record<string, unknown>,
  tries: (play: Play) => Promise<void>,
  after: (play: Play) => Promise<void>,
) {
  const plays = await Promise.all(FLOWS.map(begin))
  const scenario = await till.set(name, scope)
  await Promise.all(plays.map(tries))
  await till.lift(scenario.id)
  await Promise.all(plays.map(after))
  return Object.fromEntries(
    await Promise.all(plays.map(async (play) => [play.flow, await endOf(play)] as const)),
  )
}

export const all = (end: string) => Object.fromEntries(FLOWS.map((flow) => [flow, end]))

export async function refund({ shop, ref }: Play, amountMinor: bigint) {
  const { id } = await db.write.order.findFirstOrThrow({ where: { checkoutId: ref.checkoutId } })
  const asked = { orderId: id, amountMinor, reason: 'sent back', restock: false, key: newKey() }
  await cashier.refund(asked, shop.owner)
}

/** Asks about what is open, as the worker does, and tells how each refund of the order stands. */
export async function refundStates({ ref }: Play) {
  const refunds = await db.write.refund.findMany({
    where: { order: { checkoutId: ref.checkoutId } },
  })
  await Promise.all(refunds.map(({ id }) => cashier.jobs.askRefund(id)))
  const now = await db.write.refund.findMany({ where: { id: { in: refunds.map(({ id }) => id) } } })
  return now.map(({ state }) => state)
}
