import { describe, expect, it } from 'vitest'
import { FLOWS, openSandboxTill, type SandboxFlow } from './sandbox-till'
import { newKey } from './scene'

const till = await openSandboxTill()
const away = await openSandboxTill({ wechatpayAt: 'http://127.0.0.1:4199' })
const { cashier, db } = till

/** Flows whose start is a call, so that it can fail, on clients that have another channel to go on with. */
const CALLING = ['wechatpay.native', 'wechatpay.h5', 'alipay.qr'] as const

describe('a channel that fails before the buyer has acted', () => {
  it.each(
    CALLING.flatMap((flow) =>
      (['refuse', 'drop', 'reset', 'down'] as const).map((name) => ({ flow, name })),
    ),
  )('$flow, $name: the next channel takes over on the same checkout', async ({ flow, name }) => {
    const shop = await till.seedShop({ stock: 1 })
    const ref = await till.openBy(shop, flow)
    const network = flow.split('.')[0]
    const scenario = await till.set(name, { network, operation: 'start' })
    const key = newKey()
    const { outcome, reference, attemptId } = await till.payBy(ref, flow, key)
    await till.lift(scenario.id)
    expect(outcome).toMatchObject({ status: 'pending', insteadOf: flow, attemptId })
    const seen = await till.look(ref, flow)
    expect(seen.attempt).toMatchObject({ insteadOf: flow, state: 'pending' })
    expect(seen.attempt?.channel).not.toBe(network)
    const again = await till.payBy(ref, flow, key)
    expect(again).toMatchObject({ reference, outcome: { status: 'pending' } })
    await till.meet(outcome)
    await till.payAsBuyer(reference)
    await till.until(async () =>
      expect((await till.look(ref, flow)).checkout.status).toBe('completed'),
    )
    expect(await till.orders(shop)).toBe(1)
    const attempts = await db.write.attempt.findMany({ where: { checkoutId: ref.checkoutId } })
    expect(attempts.map(({ state }) => state).sort()).toEqual(['failed', 'succeeded'])
    await till.expectSameBooks()
  })

  it('stays with a channel of which nobody knows whether it can still be paid', async () => {
    const shop = await till.seedShop()
    const ref = await till.openBy(shop, 'wechatpay.native')
    const scenario = await till.set('down', { network: 'wechatpay' })
    const key = newKey()
    const { outcome, reference } = await till.payBy(ref, 'wechatpay.native', key)
    await till.lift(scenario.id)
    expect(outcome).toMatchObject({ status: 'unknown', cause: 'network_error' })
    expect(await db.write.attempt.count({ where: { checkoutId: ref.checkoutId } })).toBe(1)
    const { outcome: resumed } = await till.payBy(ref, 'wechatpay.native', key)
    expect(resumed).toMatchObject({ status: 'pending', present: { kind: 'qr' } })
    await till.payAsBuyer(reference)
    await till.until(async () => expect(await till.orders(shop)).toBe(1))
    await till.expectSameBooks()
  })

  it('takes up a payment whose way to pay was lost, though the network called it open meanwhile', async () => {
    const shop = await till.seedShop()
    const ref = await till.openBy(shop, 'wechatpay.native')
    const scenarios = [
      await till.set('drop', { network: 'wechatpay', operation: 'start' }),
      await till.set('down', { network: 'wechatpay', operation: 'close' }),
    ]
    const key = newKey()
    const { outcome, attemptId, reference } = await till.payBy(ref, 'wechatpay.native', key)
    for (const { id } of scenarios) await till.lift(id)
    expect(outcome.status).toBe('unknown')
    await cashier.jobs.askAttempt(attemptId)
    const again = await till.payBy(ref, 'wechatpay.native', key)
    expect(again).toMatchObject({ reference, outcome: { present: { kind: 'qr' } } })
  })

  it('needs no word of a network that was never reached', async () => {
    const there = await away.seedShop()
    const ref = await away.openBy(there, 'wechatpay.h5')
    const { outcome } = await away.payBy(ref, 'wechatpay.h5')
    expect(outcome).toMatchObject({ status: 'pending', insteadOf: 'wechatpay.h5' })
    const failed = await away.db.write.attempt.findFirstOrThrow({
      where: { checkoutId: ref.checkoutId, state: 'failed' },
    })
    expect(failed).toMatchObject({ flow: 'wechatpay.h5', failure: 'network_unreachable' })
  })

  it('says so when no other channel is left, and the buyer may try again', async () => {
    const shop = await till.seedShop()
    const ref = await till.openBy(shop, 'wechatpay.native')
    const scenario = await till.set('refuse', { operation: 'start' })
    await db.write.contract.updateMany({
      where: { merchantId: shop.merchantId, channel: { not: 'wechatpay' } },
      data: { state: 'suspended' },
    })
    const { outcome } = await till.payBy(ref, 'wechatpay.native')
    await till.lift(scenario.id)
    expect(outcome).toEqual({ status: 'failed', reason: 'network_refused' })
    const seen = await till.look(ref, 'wechatpay.native')
    expect(seen.checkout.status).toBe('ready_for_complete')
    expect((await till.payBy(ref, 'wechatpay.native')).outcome.status).toBe('pending')
  })

  it('never draws on the balance in another channel’s place', async () => {
    const shop = await till.seedShop()
    const buyer = await till.seedBuyer(50_000n)
    const opened = await till.open(shop, buyer)
    const scenario = await till.set('refuse', { operation: 'start' })
    const outcome = await cashier.pay(
      { checkoutId: opened.checkout.id, key: newKey(), flow: 'wechatpay.native' },
      till.caller(buyer),
    )
    await till.lift(scenario.id)
    expect(outcome.status).not.toBe('succeeded')
    expect(await till.balance(buyer)).toBe(50_000n)
    expect(await till.orders(shop)).toBe(0)
  })

  it('takes over once, however many ask at the same time under the same key', async () => {
    const shop = await till.seedShop()
    const ref = await till.openBy(shop, 'wechatpay.native')
    const scenario = await till.set('refuse', { network: 'wechatpay', operation: 'start' })
    const key = newKey()
    await Promise.all(
      Array.from({ length: 5 }, () => till.payBy(ref, 'wechatpay.native', key).catch(() => null)),
    )
    await till.lift(scenario.id)
    const attempts = await db.write.attempt.findMany({ where: { checkoutId: ref.checkoutId } })
    expect(attempts).toHaveLength(2)
    await till.expectSameBooks()
  })
})

it('plays every flow of both networks', async () => {
  for (const flow of FLOWS satisfies SandboxFlow[]) {
    const { plan } = await till.openBy(await till.seedShop(), flow)
    expect(plan.flows.map((planned) => planned.flow)).toContain(flow)
  }
})
