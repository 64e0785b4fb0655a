import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Caller, Cashier } from '@onetill/cashier'
import { attestClient } from '@onetill/cashier/surface'
import { makeChannels, makeKeys, startSandbox } from '@onetill/cashier/testing'
import type { Channel, Flow, Outcome, Present } from '@onetill/contract'
import { testDatabase } from '@onetill/db/testing'
import { accounts, balanceOf } from '@onetill/ledger'
import { afterAll, expect, vi } from 'vitest'
import type { openFaultProxy } from '../faults/fault-proxy'
import { keepSteady } from './keep-steady'
import { newKey, openTill } from './scene'

// The real till against the real sandbox, in two processes: HTTP between them, and notifications that come by themselves.

const APP = { id: 'app', secret: 'a secret of the app' }
const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15'
const SAFARI = `${PHONE} (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1`
const DESKTOP =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

/** Who can pay through a flow: the software, and the payer's ids it knows. */
const CLIENTS = {
  'wechatpay.native': { userAgent: DESKTOP },
  'wechatpay.h5': { userAgent: SAFARI },
  'wechatpay.jsapi': { userAgent: `${PHONE} MicroMessenger/8.0.49(0x1800312f) NetType/4G` },
  'wechatpay.app': { userAgent: SAFARI, app: true },
  'alipay.qr': { userAgent: DESKTOP },
  'alipay.page': { userAgent: DESKTOP },
  'alipay.wap': { userAgent: SAFARI },
  'alipay.jsapi': { userAgent: `${PHONE} AlipayClient/10.6.10` },
  'alipay.app': { userAgent: SAFARI, app: true },
  'stripe.element': { userAgent: DESKTOP },
  'stripe.redirect': { userAgent: `${PHONE} Instagram 312.0.0.15.109 (iPhone15,2; iOS 18_5)` },
} as const satisfies Partial<Record<Flow, { userAgent: string; app?: boolean }>>
export type SandboxFlow = keyof typeof CLIENTS
export const FLOWS = Object.keys(CLIENTS) as SandboxFlow[]

/** Where a start only signs: the network first hears of the payment from the buyer's own client. */
export const BEGUN_BY_BUYER: readonly Flow[] = ['alipay.wap', 'alipay.page', 'alipay.app']

const OPENID = 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o'

type Started = { readonly outcome: Outcome; readonly reference: string; readonly attemptId: string }

type Road = Awaited<ReturnType<typeof openFaultProxy>>

type Options = {
  /** Leads that one channel elsewhere. */
  readonly wechatpayAt?: string
  /** Leads that one channel to the sandbox over a road that can be told to go wrong. */
  readonly wechatpayThrough?: (sandboxUrl: string) => Promise<Road>
  /** The till's clock; the networks and the database keep their own. */
  readonly clock?: () => Date
  readonly timeoutMs?: number
  /** Lets what the test breaks trip the breakers. */
  readonly fragile?: boolean
}

export async function openSandboxTill(options: Options = {}) {
  const { clock = () => new Date() } = options
  const keys = makeKeys()
  const door = await openDoor()
  const sandbox = await startSandbox({
    keys,
    databaseUrl: await testDatabase(),
    webUrl: 'http://till.test',
    stripeWebhook: { url: `${door.url}/stripe` },
  })
  afterAll(() => sandbox.stop())
  const proxy = await options.wechatpayThrough?.(sandbox.url)
  const elsewhere = makeChannels(
    proxy?.url ?? options.wechatpayAt ?? sandbox.url,
    keys,
    options.timeoutMs,
  )
  const channels = makeChannels(sandbox.url, keys, options.timeoutMs).map((channel, index) =>
    channel.channel === 'wechatpay' ? (elsewhere[index] ?? channel) : channel,
  )
  const till = await openTill(clock, {
    channels,
    notifyUrl: (channel) => `${door.url}/${channel}`,
    attestation: { keys: new Map([[APP.id, APP.secret]]), now: new Date() },
  })
  const { cashier, db } = till
  door.leadTo(cashier)
  if (!options.fragile) await keepSteady(till)

  function callerOf(flow: SandboxFlow): Caller {
    const client = CLIENTS[flow]
    const attested =
      'app' in client
        ? { 'onetill-client': attestClient({ platform: 'ios', version: '8.2.1' }, APP, new Date()) }
        : {}
    return {
      viewer: null,
      request: { headers: { 'user-agent': client.userAgent, ...attested }, ip: '127.0.0.1' },
      payer: Object.fromEntries(
        channels.flatMap(({ identify }) => (identify ? [[identify.realm, OPENID]] : [])),
      ),
    }
  }

  type Shop = Awaited<ReturnType<typeof till.seedShop>>

  async function open(shop: Shop, flow: SandboxFlow) {
    const { cardId, variantId, priceMinor } = shop
    const lines = [{ cardId, variantId, quantity: 1, seenPriceMinor: priceMinor }]
    const opened = await cashier.open(
      { lines, surface: 'feed', email: 'guest@example.test' },
      callerOf(flow),
    )
    return { checkoutId: opened.checkout.id, token: opened.token, plan: opened.plan }
  }

  /** Starts to pay through a flow; the network knows the attempt by its reference. */
  async function pay(
    ref: { checkoutId: string; token: string },
    flow: SandboxFlow,
    key = newKey(),
  ): Promise<Started> {
    const { checkoutId, token } = ref
    const outcome = await cashier.pay({ checkoutId, token, key, flow }, callerOf(flow))
    const last = await db.write.attempt.findFirstOrThrow({
      where: { checkoutId, key: { startsWith: key } },
      orderBy: { id: 'desc' },
    })
    return { outcome, reference: last.reference, attemptId: last.id }
  }

  return {
    ...till,
    ...{ sandbox, proxy, keys, doorUrl: door.url, channels, callerOf, openBy: open, payBy: pay },
    look: (ref: { checkoutId: string; token: string }, flow: SandboxFlow) =>
      cashier.look({ checkoutId: ref.checkoutId, token: ref.token }, callerOf(flow)),
    set: (name: string, scope: Record<string, unknown> = {}) =>
      sandbox.control('POST', '/control/scenarios', { name, ...scope }) as Promise<{ id: string }>,
    lift: (id: string) => sandbox.control('DELETE', `/control/scenarios/${id}`),
    payAsBuyer: (reference: string) =>
      sandbox.control('POST', '/control/pay', { reference }) as Promise<{ result: string }>,
    /** The buyer's client does what it was told to, and stops before paying. */
    meet: (outcome: Outcome) => meet(outcome, sandbox.url),
    /** Works on what has come in, until `check` holds. */
    until: (check: () => Promise<void>) =>
      vi.waitFor(
        async () => {
          await till.workInbox()
          await check()
        },
        { timeout: 8_000, interval: 100 },
      ),
    /** Lets one attempt's time run out, by the database's clock. */
    runOutAttempt: (attemptId: string) =>
      db.write.$executeRaw`
        UPDATE "Attempt" SET "expiresAt" = now() - interval '1 second' WHERE id = ${attemptId}`,
    /** Notifications that the networks still hold back or will send again. */
    unheard: async () => {
      const { payments } = (await sandbox.control('GET', '/control')) as Control
      return payments.filter(({ notification }) => notification === 'waiting').length
    },
    expectSameBooks: () => expectSameBooks(till, sandbox),
  }
}

type Till = Awaited<ReturnType<typeof openTill>>
type Control = { payments: { notification: string | null }[] }
type Books = { books: { network: Channel; heldMinor: string }[] }

/** The networks' own books equal our clearing accounts, and the nine laws hold. */
async function expectSameBooks(till: Till, sandbox: Awaited<ReturnType<typeof startSandbox>>) {
  const { books } = (await sandbox.control('GET', '/control/books')) as Books
  for (const network of ['wechatpay', 'alipay', 'stripe'] as const) {
    const theirs = books.filter((one) => one.network === network)
    const held = theirs.reduce((sum, { heldMinor }) => sum + BigInt(heldMinor), 0n)
    const ours = -(await balanceOf(till.db.write, accounts.channelClearing(network), 'CNY'))
    expect(ours, `what ${network} says it holds`).toBe(held)
  }
  await till.expectLawful()
}

/** Stands where the web app's notify route stands. */
async function openDoor() {
  let cashier: Cashier | undefined
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    )
    const channel = (request.url ?? '').slice(1)
    try {
      const reply = await cashier?.notify(channel, {
        headers,
        body: Buffer.concat(chunks).toString('utf8'),
      })
      response.writeHead(reply?.status ?? 503, { 'content-type': reply?.contentType ?? '' })
      response.end(reply?.body)
    } catch {
      response.writeHead(401).end()
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  afterAll(() => {
    server.close()
    server.closeAllConnections()
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    leadTo: (till: Cashier) => {
      cashier = till
    },
  }
}

async function meet(outcome: Outcome, sandboxUrl: string): Promise<void> {
  if (outcome.status !== 'pending') throw new Error(`nothing to do: ${outcome.status}`)
  const address = addressOf(outcome.present, sandboxUrl)
  if (!address) return
  const response = await fetch(address, { headers: { referer: 'http://till.test' } })
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
}

function addressOf(present: Present, sandboxUrl: string): URL | undefined {
  if (present.kind === 'redirect') return new URL(present.url)
  if (present.kind === 'qr') {
    const phone = new URL('/phone/pay', sandboxUrl)
    phone.searchParams.set('code', present.payload)
    return phone
  }
  const order = present.kind === 'sdk' ? present.params.orderString : undefined
  return order === undefined ? undefined : new URL(`/gateway.do?${order}`, sandboxUrl)
}
