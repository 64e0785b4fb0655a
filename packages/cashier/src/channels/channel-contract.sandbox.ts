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
}

/** Starts the payment networks as what they are: another process, reached over HTTP only. */
export async function startSandbox(options: {
  readonly keys: Keys
  readonly databaseUrl: string
  readonly webUrl: string
}): Promise<Sandbox> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const { wechatpay, alipay } = options.keys
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: SANDBOX,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      SANDBOX_URL: url,
      WEB_URL: options.webUrl,
      SANDBOX_DATABASE_URL: options.databaseUrl,
      SANDBOX_WECHATPAY_MCHID: wechatpay.mchid,
      SANDBOX_WECHATPAY_APPID: wechatpay.appid,
      SANDBOX_WECHATPAY_API_V3_KEY: wechatpay.apiV3Key,
      SANDBOX_WECHATPAY_MERCHANT_SERIAL: wechatpay.serial,
      SANDBOX_WECHATPAY_MERCHANT_PUBLIC_KEY: wechatpay.merchant.publicKey,
      SANDBOX_WECHATPAY_PLATFORM_SERIAL: wechatpay.platformSerial,
      SANDBOX_WECHATPAY_PLATFORM_PRIVATE_KEY: wechatpay.platform.privateKey.replaceAll('\n', '\\n'),
      SANDBOX_ALIPAY_APP_ID: alipay.appId,
      SANDBOX_ALIPAY_SELLER_ID: alipay.sellerId,
      SANDBOX_ALIPAY_MERCHANT_PUBLIC_KEY: alipay.merchant.publicKey,
      SANDBOX_ALIPAY_NETWORK_PRIVATE_KEY: alipay.network.privateKey,
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
    stop: async () => {
      if (child.exitCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
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
  readonly url: string
  /** Everything that arrived, oldest first, byte for byte. */
  readonly received: readonly RawNotification[]
  /** Answers the next notifications so, instead of accepting them. */
  answerNext(statuses: readonly number[]): void
  /** The next notification that nobody has taken yet. */
  next(): Promise<RawNotification>
  close(): Promise<void>
}

/** Stands where the web app's notify route stands. */
export async function openInbox(reply: {
  readonly contentType: string
  readonly body: string
}): Promise<Inbox> {
  const received: RawNotification[] = []
  const waiting: ((raw: RawNotification) => void)[] = []
  const statuses: number[] = []
  let taken = 0
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    )
    const raw = { headers, body: Buffer.concat(chunks).toString('utf8') }
    received.push(raw)
    response.writeHead(statuses.shift() ?? 200, { 'content-type': reply.contentType })
    response.end(reply.body)
    const taker = waiting.shift()
    if (taker) {
      taken += 1
      taker(raw)
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answerNext: (next) => statuses.push(...next),
    next: async () => {
      const raw = received[taken]
      if (raw) {
        taken += 1
        return raw
      }
      return new Promise((resolve) => waiting.push(resolve))
    },
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
