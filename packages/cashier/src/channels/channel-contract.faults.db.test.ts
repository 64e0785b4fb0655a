import { describe, expect, test } from 'vitest'
import {
  begin,
  cells,
  eventually,
  impatientTwin,
  inboxOf,
  listed,
  newRequest,
  notificationOf,
  payAsBuyer,
  sandbox,
  set,
} from './channel-contract.stage'

describe.concurrent.each(cells)('$flow when calls go wrong', ({ flow, channel, calls }) => {
  test.runIf(calls)(
    'an answer dropped after the network acted is unknown, and asking tells the truth',
    async () => {
      const request = newRequest(flow, channel)
      const scenario = await set('drop', { reference: request.reference, operation: 'start' })
      expect(await channel.start(request)).toEqual({ status: 'unknown', cause: 'connection' })
      await sandbox.control('DELETE', `/control/scenarios/${scenario.id}`)
      expect(await channel.query(request)).toMatchObject({ status: 'pending', present: null })
      const begun = await begin(channel, request)
      expect(await payAsBuyer(request.reference)).toEqual({ result: 'paid' })
      expect(await channel.query(begun)).toMatchObject({ status: 'succeeded' })
    },
  )

  test.each([
    ['hang', 'timeout'],
    ['reset', 'connection'],
    ['down', 'network_error'],
  ] as const)('%s is unknown, never failed', async (name, cause) => {
    const request = newRequest(flow, channel)
    await set(name, { reference: request.reference })
    const asker = name === 'hang' ? impatientTwin(channel) : channel
    const unknown = { status: 'unknown', cause }
    if (calls) expect(await asker.start(request)).toEqual(unknown)
    expect(await asker.query(request)).toEqual(unknown)
    expect(await asker.close?.(request)).toBe('unknown')
  })

  test.runIf(calls)('slow within the time limit is just slow', async () => {
    const request = newRequest(flow, channel)
    await set('slow', { reference: request.reference, operation: 'start', seconds: 1 })
    expect(await channel.start(request)).toMatchObject({ status: 'pending' })
  })

  test.runIf(calls)('a refusal is a failure', async () => {
    const request = newRequest(flow, channel)
    await set('refuse', { reference: request.reference, operation: 'start' })
    expect(await channel.start(request)).toEqual({ status: 'failed', reason: 'network_refused' })
  })

  test.each(['decline', 'insufficient_funds'])('%s on the phone is not a payment', async (name) => {
    const request = await begin(channel, newRequest(flow, channel))
    await set(name, { reference: request.reference, remaining: 1 })
    expect((await payAsBuyer(request.reference)).result).not.toBe('paid')
    expect((await channel.query(request)).status).not.toBe('succeeded')
  })
})

describe.concurrent.each(cells)('$flow when notifications go wrong', ({ flow, channel }) => {
  test('forgotten notification: the query knows all the same', async () => {
    const request = await begin(channel, newRequest(flow, channel))
    await set('silent', { reference: request.reference })
    await payAsBuyer(request.reference)
    expect(await channel.query(request)).toMatchObject({ status: 'succeeded' })
    expect(await listed(request.reference)).toMatchObject({ notification: null })
  })

  test('notified twice: one event, recognisable by its id', async () => {
    const request = await begin(channel, newRequest(flow, channel))
    await set('twice', { reference: request.reference })
    await payAsBuyer(request.reference)
    const first = await notificationOf(channel, request.reference)
    const second = await notificationOf(channel, request.reference)
    expect(second.notification.eventId).toBe(first.notification.eventId)
  })

  test('a late notification arrives after the query knew', async () => {
    const request = await begin(channel, newRequest(flow, channel))
    await set('late', { reference: request.reference, seconds: 3_600 })
    await payAsBuyer(request.reference)
    expect(await channel.query(request)).toMatchObject({ status: 'succeeded' })
    expect(await listed(request.reference)).toMatchObject({ notification: 'waiting' })
    await sandbox.control('POST', '/control/notify', { reference: request.reference })
    const { notification } = await notificationOf(channel, request.reference)
    expect(notification).toMatchObject({ outcome: { status: 'succeeded' } })
  })

  test('another amount in the notification is passed on as it is, for the cashier to refuse', async () => {
    const request = await begin(channel, newRequest(flow, channel))
    await set('wrong_amount', { reference: request.reference, amountMinor: '1' })
    await payAsBuyer(request.reference)
    const { notification } = await notificationOf(channel, request.reference)
    expect(notification).toMatchObject({
      outcome: { status: 'succeeded', evidence: { amountMinor: 1n } },
    })
  })

  test('not accepted, a notification comes again under the same id', async () => {
    const request = await begin(channel, newRequest(flow, channel))
    inboxOf(channel).answerNext(request.reference, 500)
    await payAsBuyer(request.reference)
    const first = await notificationOf(channel, request.reference)
    await eventually(async () =>
      expect(await listed(request.reference)).toMatchObject({
        lastAnswer: expect.stringMatching(/^500/),
      }),
    )
    await sandbox.control('POST', '/control/notify', { reference: request.reference })
    const second = await notificationOf(channel, request.reference)
    expect(second.notification.eventId).toBe(first.notification.eventId)
    await eventually(async () =>
      expect(await listed(request.reference)).toMatchObject({ notification: 'accepted' }),
    )
  })
})

describe.concurrent.each(cells)('$flow when refunds go wrong', ({ flow, channel }) => {
  test('a refund can fail in the end, or be refused for want of money', async () => {
    const request = await begin(channel, newRequest(flow, channel))
    await payAsBuyer(request.reference)
    const refund = {
      ...request,
      refundReference: `${request.reference.slice(4)}a`,
      refundMinor: 5n,
      reason: 'x',
    }
    await set('refund_not_enough', { reference: request.reference, remaining: 1 })
    expect(await channel.refund?.(refund)).toEqual({
      status: 'failed',
      reason: 'insufficient_funds',
    })
    await set('refund_fails', { reference: request.reference, remaining: 1 })
    const accepted = await channel.refund?.(refund)
    if (accepted?.status === 'failed') return
    await eventually(async () =>
      expect(await channel.queryRefund?.(refund)).toMatchObject({ status: 'failed' }),
    )
  })
})
