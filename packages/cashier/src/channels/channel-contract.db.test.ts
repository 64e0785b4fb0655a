import { randomBytes } from 'node:crypto'
import { type Flow, OnetillError, type Present } from '@onetill/contract'
import { testDatabase } from '@onetill/db/testing'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { createAlipay } from './alipay/channel'
import type {
  Asked,
  ChannelOutcome,
  PaymentChannel,
  RawNotification,
  StartRequest,
} from './channel'
import { makeKeys } from './channel-contract.keys'
import { openInbox, startSandbox } from './channel-contract.sandbox'
import { createWechatpay } from './wechatpay/channel'

const SHOP = 'http://shop.localhost:4310'
const databaseUrl = await testDatabase()
const keys = makeKeys()
const sandbox = await startSandbox({ keys, databaseUrl, webUrl: SHOP })
const { wechatpay, alipay } = keys

const makeChannels = (timeoutMs: number): readonly PaymentChannel[] => [
  createWechatpay({
    ...wechatpay,
    baseUrl: sandbox.url,
    privateKeyPem: wechatpay.merchant.privateKey,
    platformKeys: { [wechatpay.platformSerial]: wechatpay.platform.publicKey },
    fetch,
    now: () => new Date(),
    timeoutMs,
  }),
  createAlipay({
    ...alipay,
    baseUrl: sandbox.url,
    privateKeyPem: alipay.merchant.privateKey,
    alipayPublicKeyPem: alipay.network.publicKey,
    now: () => new Date(),
    timeoutMs,
  }),
]
const channels = makeChannels(5_000)
/** The same, but quickly tired of waiting. */
const impatient = makeChannels(300)

/** A start of these only signs: the network first hears of the payment from the buyer's own client. */
const BEGUN_BY_BUYER: readonly Flow[] = ['alipay.wap', 'alipay.page', 'alipay.app']
const cells = channels.flatMap((channel) =>
  channel.flows.map((flow) => ({ flow, channel, calls: !BEGUN_BY_BUYER.includes(flow) })),
)

const inboxes = new Map(
  await Promise.all(
    channels.map(async (channel) => {
      const reply = channel.reply?.('accepted')
      if (!reply) throw new Error(`${channel.channel} has no reply`)
      return [channel.channel, await openInbox(reply)] as const
    }),
  ),
)

afterAll(async () => {
  await sandbox.stop()
  for (const inbox of inboxes.values()) await inbox.close()
})

function inboxOf(channel: PaymentChannel) {
  const inbox = inboxes.get(channel.channel)
  if (!inbox) throw new Error(`no inbox for ${channel.channel}`)
  return inbox
}

function impatientTwin(channel: PaymentChannel): PaymentChannel {
  const twin = impatient.find((it) => it.channel === channel.channel)
  if (!twin) throw new Error(`no twin for ${channel.channel}`)
  return twin
}

function newRequest(flow: Flow, channel: PaymentChannel): StartRequest {
  const reference = `att_${randomBytes(13).toString('hex')}`
  return {
    flow,
    reference,
    amountMinor: 12_345n,
    currency: 'CNY',
    description: '手冲咖啡豆 250g × 2',
    expiresAt: new Date(Date.now() + 15 * 60_000),
    notifyUrl: inboxOf(channel).address(reference),
    returnUrl: `${SHOP}/pay/chk_1?from=${channel.channel}`,
    clientIp: '127.0.0.1',
    openid: 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o',
  }
}

const set = (name: string, scope: Record<string, unknown>) =>
  sandbox.control('POST', '/control/scenarios', { name, ...scope }) as Promise<{ id: string }>
const payAsBuyer = (reference: string) =>
  sandbox.control('POST', '/control/pay', { reference }) as Promise<{ result: string }>

/** The buyer's client does what it was told to, and stops before paying. */
async function meet(outcome: ChannelOutcome): Promise<void> {
  if (outcome.status !== 'pending' || !outcome.present) throw new Error('nothing to do')
  const address = addressOf(outcome.present)
  if (!address) return
  const response = await fetch(address, { headers: { referer: SHOP } })
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
}

function addressOf(present: Present): URL | undefined {
  if (present.kind === 'redirect') return new URL(present.url)
  if (present.kind === 'qr') {
    const phone = new URL('/phone/pay', sandbox.url)
    phone.searchParams.set('code', present.payload)
    return phone
  }
  const order = present.kind === 'sdk' ? present.params.orderString : undefined
  return order === undefined ? undefined : new URL(`/gateway.do?${order}`, sandbox.url)
}

async function begin(channel: PaymentChannel, request: StartRequest): Promise<void> {
  await meet(await channel.start(request))
}

async function notificationOf(channel: PaymentChannel, reference: string) {
  const raw = await inboxOf(channel).next(reference)
  const notification = await channel.readNotification?.(raw)
  if (!notification) throw new Error(`${channel.channel} reads no notifications`)
  return { raw, notification }
}

function evidenceOf(asked: Asked) {
  const { reference, amountMinor, currency } = asked
  return { reference, amountMinor, currency, networkRef: expect.stringMatching(/^\w{16,64}$/) }
}

describe.concurrent.each(cells)('$flow', ({ flow, channel, calls }) => {
  test('starts pending with something for the client to do, and again with the same', async () => {
    const request = newRequest(flow, channel)
    const first = await channel.start(request)
    expect(first).toMatchObject({ status: 'pending', present: { kind: expect.any(String) } })
    const again = await channel.start(request)
    expect(kindOf(again)).toBe(kindOf(first))
    expect(await channel.query(request)).toEqual({ status: 'pending', present: null })
    await meet(again)
    expect(await channel.query(request)).toEqual({ status: 'pending', present: null })
    expect(await inBooks(request.reference)).toHaveLength(1)
  })

  test('is paid only once the buyer paid, and the notification and the query agree', async () => {
    const request = newRequest(flow, channel)
    await begin(channel, request)
    expect(await payAsBuyer(request.reference)).toEqual({ result: 'paid' })
    const paid = { status: 'succeeded', evidence: evidenceOf(request) }
    const { notification } = await notificationOf(channel, request.reference)
    expect(notification).toMatchObject({ kind: 'payment', outcome: paid })
    expect(await channel.query(request)).toEqual(paid)
    if (calls) expect(await channel.start(request)).toEqual(paid)
    expect(await channel.close?.(request)).toBe('already_paid')
  })

  test('closed, it can’t be paid any more; closing again is fine', async () => {
    const request = newRequest(flow, channel)
    await begin(channel, request)
    expect(await channel.close?.(request)).toBe('closed')
    expect(await payAsBuyer(request.reference)).toEqual({ result: 'closed' })
    expect(await channel.query(request)).toMatchObject({ status: 'failed' })
    expect(await channel.close?.(request)).toBe('closed')
    if (calls) expect(await channel.start(request)).toMatchObject({ status: 'failed' })
  })

  test('gives back in parts, never more than was paid, never twice under one reference', async () => {
    const request = newRequest(flow, channel)
    await begin(channel, request)
    await payAsBuyer(request.reference)
    await notificationOf(channel, request.reference)
    const part = {
      ...request,
      refundReference: `${request.reference.slice(4)}a`,
      refundMinor: 10_000n,
      reason: '退一件',
    }
    await channel.refund?.(part)
    await channel.refund?.(part)
    await eventually(async () =>
      expect(await channel.queryRefund?.(part)).toMatchObject({
        status: 'succeeded',
        refundMinor: 10_000n,
      }),
    )
    const { notification } = await notificationOf(channel, request.reference)
    expect(notification).toMatchObject({
      kind: 'refund',
      refundReference: part.refundReference,
      outcome: { status: expect.stringMatching(/^(succeeded|pending)$/) },
    })
    const tooMuch = { ...part, refundReference: `${part.refundReference}b`, refundMinor: 2_346n }
    expect(await channel.refund?.(tooMuch)).toMatchObject({ status: 'failed' })
    expect(await channel.query(request)).toMatchObject({
      status: 'succeeded',
      evidence: { amountMinor: 12_345n },
    })
  })

  test.runIf(calls)(
    'an answer dropped after the network acted is unknown, and asking tells the truth',
    async () => {
      const request = newRequest(flow, channel)
      const scenario = await set('drop', { reference: request.reference, operation: 'start' })
      expect(await channel.start(request)).toEqual({ status: 'unknown', cause: 'connection' })
      await sandbox.control('DELETE', `/control/scenarios/${scenario.id}`)
      expect(await channel.query(request)).toEqual({ status: 'pending', present: null })
      await begin(channel, request)
      expect(await payAsBuyer(request.reference)).toEqual({ result: 'paid' })
      expect(await channel.query(request)).toMatchObject({ status: 'succeeded' })
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
    const request = newRequest(flow, channel)
    await begin(channel, request)
    await set(name, { reference: request.reference, remaining: 1 })
    expect((await payAsBuyer(request.reference)).result).not.toBe('paid')
    expect((await channel.query(request)).status).not.toBe('succeeded')
  })

  test('forgotten notification: the query knows all the same', async () => {
    const request = newRequest(flow, channel)
    await begin(channel, request)
    await set('silent', { reference: request.reference })
    await payAsBuyer(request.reference)
    expect(await channel.query(request)).toMatchObject({ status: 'succeeded' })
    expect(await listed(request.reference)).toMatchObject({ notification: null })
  })

  test('notified twice: one event, recognisable by its id', async () => {
    const request = newRequest(flow, channel)
    await begin(channel, request)
    await set('twice', { reference: request.reference })
    await payAsBuyer(request.reference)
    const first = await notificationOf(channel, request.reference)
    const second = await notificationOf(channel, request.reference)
    expect(second.notification.eventId).toBe(first.notification.eventId)
  })

  test('a late notification arrives after the query knew', async () => {
    const request = newRequest(flow, channel)
    await begin(channel, request)
    await set('late', { reference: request.reference, seconds: 3_600 })
    await payAsBuyer(request.reference)
    expect(await channel.query(request)).toMatchObject({ status: 'succeeded' })
    expect(await listed(request.reference)).toMatchObject({ notification: 'waiting' })
    await sandbox.control('POST', '/control/notify', { reference: request.reference })
    const { notification } = await notificationOf(channel, request.reference)
    expect(notification).toMatchObject({ outcome: { status: 'succeeded' } })
  })

  test('another amount in the notification is passed on as it is, for the cashier to refuse', async () => {
    const request = newRequest(flow, channel)
    await begin(channel, request)
    await set('wrong_amount', { reference: request.reference, amountMinor: '1' })
    await payAsBuyer(request.reference)
    const { notification } = await notificationOf(channel, request.reference)
    expect(notification).toMatchObject({
      outcome: { status: 'succeeded', evidence: { amountMinor: 1n } },
    })
  })

  test('not accepted, a notification comes again under the same id', async () => {
    const request = newRequest(flow, channel)
    await begin(channel, request)
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

  test('a refund can fail in the end, or be refused for want of money', async () => {
    const request = newRequest(flow, channel)
    await begin(channel, request)
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

describe.each(channels.map((channel) => ({ name: channel.channel, channel })))(
  '$name refuses every notification that is not the network’s',
  ({ channel }) => {
    const flow = channel.flows[0] as Flow
    const forgeries: readonly [string, (raw: RawNotification) => RawNotification][] = [
      ['one byte changed', (raw) => ({ ...raw, body: changeOneByte(raw.body) })],
      ['a space added', (raw) => ({ ...raw, body: `${raw.body} ` })],
      ['an empty body', (raw) => ({ ...raw, body: '' })],
      ['no headers and no signature', () => ({ headers: {}, body: '{"id":"1"}' })],
      ['not even text of that kind', (raw) => ({ ...raw, body: '<xml/>' })],
    ]
    test.each(forgeries)('%s', async (_name, forge) => {
      const request = newRequest(flow, channel)
      await begin(channel, request)
      await payAsBuyer(request.reference)
      const { raw } = await notificationOf(channel, request.reference)
      await expect(channel.readNotification?.(forge(raw))).rejects.toSatisfy(isSignatureInvalid)
    })
  },
)

function kindOf(outcome: { status: string; present?: Present | null }) {
  return outcome.present?.kind
}

type Listed = { reference: string; notification: string | null; lastAnswer: string | null }

async function listed(reference: string): Promise<Listed | undefined> {
  return (await inBooks(reference))[0]
}

async function inBooks(reference: string): Promise<readonly Listed[]> {
  const books = await sandbox.control('GET', `/control?reference=${reference}`)
  return (books as { payments: readonly Listed[] }).payments
}

/** Tests of different cells run side by side, where `expect.poll` can't tell which one it is in. */
function eventually(check: () => Promise<void>): Promise<void> {
  return vi.waitFor(check, { timeout: 5_000 })
}

function changeOneByte(text: string): string {
  const middle = Math.floor(text.length / 2)
  return `${text.slice(0, middle)}${text[middle] === 'x' ? 'y' : 'x'}${text.slice(middle + 1)}`
}

function isSignatureInvalid(error: unknown): boolean {
  return error instanceof OnetillError && error.code === 'signature_invalid'
}
