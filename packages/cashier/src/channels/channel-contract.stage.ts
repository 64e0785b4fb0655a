import { randomBytes } from 'node:crypto'
import type { Flow, Present } from '@onetill/contract'
import { testDatabase } from '@onetill/db/testing'
import { afterAll, expect, vi } from 'vitest'
import type { Asked, ChannelOutcome, PaymentChannel, StartRequest } from './channel'
import { makeKeys } from './channel-contract.keys'
import { openInbox, startSandbox } from './channel-contract.sandbox'
import { makeChannels } from './channel-makers.stage'

// What both halves of the contract play on: a sandbox of their own, every channel against it, and a buyer.

const SHOP = 'http://shop.localhost:4310'
const databaseUrl = await testDatabase()
export const keys = makeKeys()
const stripeInbox = await openInbox(
  { contentType: 'application/json', body: '{"received":true}' },
  referenceInEvent,
)
export const sandbox = await startSandbox({
  keys,
  databaseUrl,
  webUrl: SHOP,
  // What docs/operate.md says to subscribe to, less what tells the same twice.
  stripeWebhook: {
    url: stripeInbox.address('all'),
    events: ['payment_intent.succeeded', 'refund.created', 'refund.updated', 'refund.failed'],
  },
})

export const channels = makeChannels(sandbox.url, keys)
/** The same, but quickly tired of waiting. */
const impatient = makeChannels(sandbox.url, keys, 300)

/** A start of these only signs: the network first hears of the payment from the buyer's own client. */
const BEGUN_BY_BUYER: readonly Flow[] = ['alipay.wap', 'alipay.page', 'alipay.app']
export const cells = channels.flatMap((channel) =>
  channel.flows.map((flow) => ({ flow, channel, calls: !BEGUN_BY_BUYER.includes(flow) })),
)

const inboxes = new Map(
  await Promise.all(
    channels.map(async (channel) => {
      if (channel.channel === 'stripe') return [channel.channel, stripeInbox] as const
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

export function inboxOf(channel: PaymentChannel) {
  const inbox = inboxes.get(channel.channel)
  if (!inbox) throw new Error(`no inbox for ${channel.channel}`)
  return inbox
}

export function impatientTwin(channel: PaymentChannel): PaymentChannel {
  const twin = impatient.find((it) => it.channel === channel.channel)
  if (!twin) throw new Error(`no twin for ${channel.channel}`)
  return twin
}

export function newRequest(flow: Flow, channel: PaymentChannel): StartRequest {
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

export const set = (name: string, scope: Record<string, unknown>) =>
  sandbox.control('POST', '/control/scenarios', { name, ...scope }) as Promise<{ id: string }>
export const payAsBuyer = (reference: string) =>
  sandbox.control('POST', '/control/pay', { reference }) as Promise<{ result: string }>

/** The webhook endpoint is one for all payments: the merchant's number says whose news it is. */
function referenceInEvent(body: string): string {
  const { data } = JSON.parse(body) as { data: { object: { metadata: { reference?: string } } } }
  return data.object.metadata.reference ?? ''
}

/** The buyer's client does what it was told to, and stops before paying. */
export async function meet(outcome: ChannelOutcome): Promise<void> {
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

/** The till starts and the client meets the payment; it is asked about with what the network told of it. */
export async function begin(channel: PaymentChannel, request: StartRequest): Promise<StartRequest> {
  const outcome = await channel.start(request)
  await meet(outcome)
  return withNumber(request, outcome)
}

export function withNumber(request: StartRequest, outcome: ChannelOutcome): StartRequest {
  const networkRef = outcome.status === 'pending' ? outcome.networkRef : undefined
  return { ...request, networkRef }
}

export async function notificationOf(channel: PaymentChannel, reference: string) {
  const raw = await inboxOf(channel).next(reference)
  const notification = await channel.readNotification?.(raw)
  if (!notification) throw new Error(`${channel.channel} reads no notifications`)
  return { raw, notification }
}

export function evidenceOf(asked: Asked) {
  const { reference, amountMinor, currency } = asked
  return { reference, amountMinor, currency, networkRef: expect.stringMatching(/^\w{16,64}$/) }
}

type Listed = { reference: string; notification: string | null; lastAnswer: string | null }

export async function listed(reference: string): Promise<Listed | undefined> {
  return (await inBooks(reference))[0]
}

export async function inBooks(reference: string): Promise<readonly Listed[]> {
  const books = await sandbox.control('GET', `/control?reference=${reference}`)
  return (books as { payments: readonly Listed[] }).payments
}

/** Tests of different cells run side by side, where `expect.poll` can't tell which one it is in. */
export function eventually(check: () => Promise<void>): Promise<void> {
  return vi.waitFor(check, { timeout: 5_000 })
}
