import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { RawNotification } from './channel'
import type { Keys } from './channel-contract.keys'

const SANDBOX = fileURLToPath(new URL('../../../../apps/sandbox', import.meta.url))

export type Sandbox = {
  readonly url: string
  /** Does something to the sandbox through its control API. */
  control(method: 'GET' | 'POST' | 'DELETE', path: string, content?: unknown): Promise<unknown>
  stop(): Promise<void>
  /** Ends it without a word, as a crash would. */
  kill(): Promise<void>
}

/** Starts the payment networks as what they are: another process, reached over HTTP only. */
export async function startSandbox(options: {
  readonly keys: Keys
  readonly databaseUrl: string
  readonly webUrl: string
  /** Stripe's webhook endpoint and the events it is subscribed to, as set up in a dashboard; every one unless said. */
  readonly stripeWebhook?: { readonly url: string; readonly events?: readonly string[] }
  /** What else it plays, such as a bank. */
  readonly env?: Readonly<Record<string, string>>
}): Promise<Sandbox> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const { wechatpay, alipay, stripe } = options.keys
  const { stripeWebhook } = options
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: SANDBOX,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      NODE_ENV: 'test',
      PATH: process.env.PATH,
      PORT: String(port),
      SANDBOX_URL: url,
      WEB_URL: options.webUrl,
      SANDBOX_DATABASE_URL: options.databaseUrl,
      SANDBOX_WECHATPAY_MCHID: wechatpay.mchid,
      SANDBOX_WECHATPAY_APPID: wechatpay.appid,
      SANDBOX_WECHATPAY_API_V3_KEY: wechatpay.apiV3Key,
      SANDBOX_WECHATPAY_APP_SECRET: wechatpay.appSecret,
      SANDBOX_WECHATPAY_MERCHANT_SERIAL: wechatpay.serial,
      SANDBOX_WECHATPAY_MERCHANT_PUBLIC_KEY: wechatpay.merchant.publicKey,
      SANDBOX_WECHATPAY_PLATFORM_SERIAL: wechatpay.platformSerial,
      SANDBOX_WECHATPAY_PLATFORM_PRIVATE_KEY: wechatpay.platform.privateKey.replaceAll('\n', '\\n'),
      SANDBOX_ALIPAY_APP_ID: alipay.appId,
      SANDBOX_ALIPAY_SELLER_ID: alipay.sellerId,
      SANDBOX_ALIPAY_MERCHANT_PUBLIC_KEY: alipay.merchant.publicKey,
      SANDBOX_ALIPAY_NETWORK_PRIVATE_KEY: alipay.network.privateKey,
      SANDBOX_STRIPE_SECRET_KEY: stripe.secretKey,
      SANDBOX_STRIPE_PUBLISHABLE_KEY: stripe.publishableKey,
      SANDBOX_STRIPE_WEBHOOK_SECRET: stripe.webhookSecret,
      SANDBOX_STRIPE_WEBHOOK_URL: stripeWebhook?.url,
      SANDBOX_STRIPE_WEBHOOK_EVENTS: stripeWebhook?.events?.join(','),
      ...options.env,
    },
  })
  await untilListening(child)
  return {
    url,
    control: async (method, path, content) => {
      const response = await fetch(new URL(path, url), {
        method,
        ...(content === undefined
          ? {}
          : { body: JSON.stringify(content), headers: { 'content-type': 'application/json' } }),
      })
      return response.json()
    },
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, 'exit')
}

async function untilListening(child: ChildProcess): Promise<void> {
  let output = ''
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      output += chunk
      if (output.includes('listening')) resolve()
    })
    child.once('exit', (code) => reject(new Error(`the sandbox ended with ${code}: ${output}`)))
  })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

export type Inbox = {
  /** Where one payment's notifications shall go. */
  address(reference: string): string
  /** Answers this payment's next notification so, instead of accepting it. */
  answerNext(reference: string, status: number): void
  /** This payment's next notification, byte for byte. */
  next(reference: string): Promise<RawNotification>
  close(): Promise<void>
}

/** Stands where the web app's notify route stands. Some networks have one address for all their news. */
export async function openInbox(
  reply: { readonly contentType: string; readonly body: string },
  referenceIn?: (body: string) => string,
): Promise<Inbox> {
  const boxes = new Map<string, Box>()
  const boxAt = (path: string) => {
    const box = boxes.get(path) ?? { arrived: [], takers: [], status: 200 }
    boxes.set(path, box)
    return box
  }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    )
    const body = Buffer.concat(chunks).toString('utf8')
    const box = boxAt(referenceIn ? `/${referenceIn(body)}` : (request.url ?? ''))
    response.writeHead(box.status, { 'content-type': reply.contentType })
    response.end(reply.body)
    box.status = 200
    hand(box, { headers, body })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    address: (reference) => `${origin}/${reference}`,
    answerNext: (reference, status) => {
      boxAt(`/${reference}`).status = status
    },
    next: async (reference) => {
      const box = boxAt(`/${reference}`)
      return box.arrived.shift() ?? new Promise((resolve) => box.takers.push(resolve))
    },
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

type Box = {
  readonly arrived: RawNotification[]
  readonly takers: ((raw: RawNotification) => void)[]
  status: number
}

function hand(box: Box, raw: RawNotification): void {
  const taker = box.takers.shift()
  if (taker) taker(raw)
  else box.arrived.push(raw)
}
