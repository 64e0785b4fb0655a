import { beforeEach, describe, expect, it } from 'vitest'
import { newKey, openTill } from './scene'

const till = await openTill()
const { cashier, caller, db, network, openQr, seedBuyer, seedShop, startOther } = till

const notify = (eventId: string, reference: string) =>
  cashier.notify('wechatpay', network.notification(eventId, reference))

const lookOf = ({ ref }: Awaited<ReturnType<typeof openQr>>) => cashier.look(ref, caller())

beforeEach(() => {
  Object.assign(network.mood, { silent: false, refusesRefunds: false })
})

describe('paying through a network', () => {
  it('shows a code, and makes the order when the network confirms it', async () => {
    const shop = await seedShop()
    const payment = await openQr(shop)
    expect(payment.outcome).toMatchObject({ status: 'pending', present: { kind: 'qr' } })
    expect((await lookOf(payment)).checkout.status).toBe('complete_in_progress')
    network.pay(payment.reference)
    await notify('paid-1', payment.reference)
    await till.workInbox()
    const { checkout, order, attempt } = await lookOf(payment)
    expect(checkout.status).toBe('completed')
    expect(attempt?.state).toBe('succeeded')
    const receipt = await cashier.orderOf({ token: order?.token ?? '' }, null)
    expect(receipt).toMatchObject({ channel: 'wechatpay', totalMinor: 10_000n, feeMinor: 60n })
    await till.expectSound()
  })

  it('answers a second click with the code of the first', async () => {
    const shop = await seedShop()
    const payment = await openQr(shop)
    const starts = network.mood.starts
    const again = await cashier.pay({ ...payment.ref, key: newKey() }, caller())
    expect(again).toEqual(payment.outcome)
    expect(network.mood.starts).toBe(starts)
  })

  it('W1 stores fifty copies of one event once, answers each well, and acts once', async () => {
    const shop = await seedShop()
    const payment = await openQr(shop)
    network.pay(payment.reference)
    const replies = await Promise.all(
      Array.from({ length: 50 }, () => notify('copied', payment.reference)),
    )
    for (const reply of replies) expect(reply).toMatchObject({ status: 200, body: 'success' })
    const stored = await db.write.inboxMessage.findMany({ where: { eventId: 'copied' } })
    expect(stored).toHaveLength(1)
    const work = () => cashier.jobs.handleInbox(stored[0]?.id ?? '')
    await Promise.all(Array.from({ length: 10 }, work))
    expect(await till.orders(shop)).toBe(1)
    await till.expectSound()
  })

  it('W2 ends the same whoever brings the news: page, notification, poller, in any number', async () => {
    const shop = await seedShop()
    const news = {
      page: (payment: Payment) => cashier.check(payment.ref, caller()),
      poller: (payment: Payment) => cashier.jobs.askAttempt(payment.attemptId),
      notification: async (payment: Payment) => {
        await notify(`w2-${newKey()}`, payment.reference)
        await till.workInbox()
      },
    }
    type Payment = Awaited<ReturnType<typeof openQr>>
    const orders: (keyof typeof news)[][] = [
      ['page'],
      ['poller'],
      ['notification'],
      ['page', 'notification'],
      ['notification', 'page', 'poller'],
    ]
    for (const sequence of orders) {
      const payment = await openQr(shop)
      network.pay(payment.reference)
      for (const bringer of sequence) await news[bringer](payment)
      expect((await lookOf(payment)).checkout.status).toBe('completed')
    }
    const payment = await openQr(shop)
    network.pay(payment.reference)
    await Promise.all(Object.values(news).map((bring) => bring(payment)))
    expect(await till.orders(shop)).toBe(orders.length + 1)
    await till.expectSound()
  })

  it('W4 stays paid when the first attempt fails after the second succeeded', async () => {
    const shop = await seedShop()
    const first = await openQr(shop)
    const other = await cashier.pay(
      { ...first.ref, key: newKey(), flow: 'wechatpay.native' },
      caller(),
    )
    expect(other.status).toBe('pending')
    const second = await startOther(first)
    network.pay(second.reference)
    await cashier.jobs.askAttempt(second.id)
    await cashier.jobs.askAttempt(first.attemptId) // superseded: closed at the network
    const { checkout, attempt } = await lookOf(first)
    expect(checkout.status).toBe('completed')
    expect(attempt).toMatchObject({ id: second.id, state: 'succeeded' })
    const late = await db.write.attempt.findUniqueOrThrow({ where: { id: first.attemptId } })
    expect(late).toMatchObject({ state: 'failed', failure: 'superseded' })
    await till.expectSound()
  })

  it('W5 keeps news of an unknown payment and calls a person', async () => {
    const stray = await openQr(await seedShop())
    await db.write.attempt.update({
      where: { id: stray.attemptId },
      data: { reference: 'elsewhere' },
    })
    expect(await notify('stray', stray.reference)).toMatchObject({ status: 200 })
    const message = await db.write.inboxMessage.findFirstOrThrow({ where: { eventId: 'stray' } })
    for (let turn = 0; turn < 4; turn++) {
      await expect(cashier.jobs.handleInbox(message.id)).rejects.toThrow('not known')
    }
    expect(await till.eventsOf(message.id)).toEqual(['payment.flagged'])
    await db.write.attempt.update({
      where: { id: stray.attemptId },
      data: { reference: stray.reference },
    })
    network.pay(stray.reference)
    await cashier.jobs.handleInbox(message.id) // pending when it was sent: no effect, and done
    await cashier.jobs.askAttempt(stray.attemptId)
    expect((await lookOf(stray)).checkout.status).toBe('completed')
    await till.expectSound()
  })

  it('asks by the number the network gave the payment', async () => {
    const payment = await openQr(await seedShop())
    await cashier.jobs.askAttempt(payment.attemptId)
    expect(network.mood.askedBy).toBe(`net-${payment.reference}`)
  })

  it('holds disputed money on the network’s word, once, and waits for a payment it does not know', async () => {
    const shop = await seedShop()
    const { reference, attemptId } = await till.openQr(shop)
    network.pay(reference)
    const news = network.notification('disputed', `net-${reference}`, true)
    await cashier.notify('wechatpay', news)
    const where = { reference: `net-${reference}` }
    const message = await db.write.inboxMessage.findFirstOrThrow({ where })
    await db.write.attempt.update({ where: { id: attemptId }, data: { networkRef: null } })
    await expect(cashier.jobs.handleInbox(message.id)).rejects.toThrow('not known')
    await cashier.jobs.askAttempt(attemptId)
    await Promise.all([1, 2].map(() => cashier.jobs.handleInbox(message.id)))
    const dispute = await db.write.dispute.findFirstOrThrow({ where: { attemptId } })
    expect(dispute).toMatchObject({ state: 'opened', heldMinor: 10_000n, feeMinor: 1_500n })
    expect(await till.eventsOf(dispute.id)).toEqual(['dispute.moved'])
    const handled = await db.write.inboxMessage.findUniqueOrThrow({ where: { id: message.id } })
    expect(handled.handledAt).not.toBeNull()
    await till.expectSound()
  })

  it('accepts and forgets news that is no business of the till', async () => {
    const before = await db.write.inboxMessage.count()
    const reply = await cashier.notify('wechatpay', network.notification('gossip', null))
    expect(reply.status).toBe(200)
    expect(await db.write.inboxMessage.count()).toBe(before)
  })

  it('W7 stores nothing that the network did not sign', async () => {
    const before = await db.write.inboxMessage.count()
    const forged = { headers: { signature: 'forged' }, body: '{"eventId":"x","reference":"y"}' }
    await expect(cashier.notify('wechatpay', forged)).rejects.toMatchObject({
      code: 'signature_invalid',
    })
    await expect(cashier.notify('nowhere', forged)).rejects.toMatchObject({ code: 'not_found' })
    expect(await db.write.inboxMessage.count()).toBe(before)
  })

  it('M5 calls an unanswered payment unknown, and takes it up again under the same reference', async () => {
    const shop = await seedShop()
    network.mood.silent = true
    const payment = await openQr(shop)
    expect(payment.outcome).toMatchObject({ status: 'unknown', cause: 'network_error' })
    network.mood.silent = false
    const resumed = await cashier.pay(payment.ref, caller())
    expect(resumed).toMatchObject({
      status: 'pending',
      present: { payload: `weixin://${payment.reference}` },
    })
    expect(await db.write.attempt.count({ where: { checkoutId: payment.checkoutId } })).toBe(1)
    network.pay(payment.reference)
    expect(await cashier.pay(payment.ref, caller())).toMatchObject({ status: 'pending' })
    await cashier.jobs.askAttempt(payment.attemptId)
    expect(await cashier.pay(payment.ref, caller())).toMatchObject({ status: 'succeeded' })
    await till.expectSound()
  })

  it('M22 does not believe another amount, currency or reference', async () => {
    const shop = await seedShop()
    for (const claimed of [{ amountMinor: 1n }, { amountMinor: 99_999n }]) {
      const payment = await openQr(shop)
      network.pay(payment.reference, claimed)
      await cashier.jobs.askAttempt(payment.attemptId)
      expect((await lookOf(payment)).attempt).toMatchObject({
        state: 'failed',
        failure: 'amount_mismatch',
      })
      expect(await till.eventsOf(payment.attemptId)).toContain('payment.flagged')
      await till.expectSound()
    }
    const elsewhere = await openQr(shop)
    network.pay(elsewhere.reference, { reference: 'another' })
    await cashier.jobs.askAttempt(elsewhere.attemptId)
    expect((await lookOf(elsewhere)).attempt?.state).toBe('pending')
    expect(await till.orders(shop)).toBe(0)
    network.pay(elsewhere.reference, {})
    await cashier.jobs.askAttempt(elsewhere.attemptId)
    expect(await till.orders(shop)).toBe(1)
    const foreign = await openQr(shop)
    network.pay(foreign.reference, { currency: 'USD' })
    await cashier.jobs.askAttempt(foreign.attemptId)
    expect((await lookOf(foreign)).attempt?.failure).toBe('amount_mismatch')
    await till.expectSound()
  })

  it('M26 keeps the first of two payments and sends the second back', async () => {
    const shop = await seedShop()
    const first = await openQr(shop)
    const second = await startOther(first)
    network.pay(first.reference)
    network.pay(second.reference)
    await Promise.all([
      cashier.jobs.askAttempt(first.attemptId),
      cashier.jobs.askAttempt(second.id),
    ])
    expect(await till.orders(shop)).toBe(1)
    await till.workRefunds()
    const refunds = await db.write.refund.findMany({ where: { merchantId: null } })
    expect(refunds.at(-1)).toMatchObject({
      orderId: null,
      state: 'succeeded',
      reason: 'superseded',
      amountMinor: 10_000n,
    })
    expect(await till.eventsOf(refunds.at(-1)?.attemptId ?? '')).toContain('payment.late')
    expect((await lookOf(first)).checkout.status).toBe('completed')
    await till.expectSound()
  })

  it('credits a top-up once, and never lets the balance pay for itself', async () => {
    const buyer = await seedBuyer(7n)
    const opened = await cashier.topUp({ amountMinor: 20_000n, currency: 'CNY' }, caller(buyer))
    expect(opened.plan.flows.map(({ channel }) => channel)).not.toContain('balance')
    const { id: checkoutId } = opened.checkout
    await cashier.pay({ checkoutId, key: newKey() }, caller(buyer))
    const attempt = await db.write.attempt.findFirstOrThrow({ where: { checkoutId } })
    network.pay(attempt.reference)
    await Promise.all([1, 2, 3].map(() => cashier.jobs.askAttempt(attempt.id)))
    expect(await till.balance(buyer)).toBe(20_007n)
    const outcome = await cashier.pay({ checkoutId, key: newKey() }, caller(buyer))
    expect(outcome).toEqual({ status: 'succeeded', orderId: null, orderToken: null })
    expect((await cashier.wallet(buyer)).balances).toEqual([
      { currency: 'CNY', balanceMinor: 20_007n },
    ])
    await till.expectSound()
  })
})
