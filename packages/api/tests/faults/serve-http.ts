import { once } from 'node:events'
import { createServer, type IncomingMessage, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerNotification, codeOf, createServices, retryAfter } from '@onetill/api'
import { answerTrpc } from '@onetill/api/trpc'
import type { Cashier } from '@onetill/cashier'
import { ERRORS, type Viewer } from '@onetill/contract'
import { afterAll } from 'vitest'

export type Reply = {
  readonly status: number
  readonly text: string
  readonly headers: Readonly<Record<string, string>>
}

export const DESKTOP =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

type Options = {
  readonly connections?: number
  /** A till that reaches the networks of the test. */
  readonly cashier?: Cashier
}

/** The web app's edge without its pages, over real HTTP. `people` may ask in their own name by their id. */
export async function serveHttp(databaseUrl: string, options: Options = {}) {
  const people = new Map<string, Viewer>()
  const { cashier, ...config } = options
  const own = createServices({
    databaseUrl,
    webUrl: 'http://till.test',
    sealKey: 'a1'.repeat(32),
    limitFactor: 1_000,
    ...config,
  })
  const services = { ...own, cashier: cashier ?? own.cashier }
  const bugs: unknown[] = []

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    const channel = /^\/api\/notify\/(\w+)$/.exec(pathname)?.[1]
    if (channel) return answerNotification(services.cashier, channel, request)
    return answerTrpc(request, {
      contextOf: async () => ({
        services,
        viewer: people.get(request.headers.get('x-person') ?? '') ?? null,
        request: { headers: Object.fromEntries(request.headers), ip: '127.0.0.1' },
        locale: 'en',
      }),
      onBug: (error) => bugs.push(error),
    })
  }

  const server = createServer(async (incoming, outgoing) => {
    const response = await answer(toRequest(incoming)).catch(answerError)
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    outgoing.end(Buffer.from(await response.arrayBuffer()))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  afterAll(async () => {
    server.close()
    server.closeAllConnections()
    await services.db.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    ...{ url, services, bugs },
    know: (...viewers: Viewer[]) => {
      for (const viewer of viewers) people.set(viewer.userId, viewer)
    },
    /** A call as our own pages send it. Its key travels in the header as well, unless `key` says otherwise. */
    call(
      path: string,
      input: Readonly<Record<string, unknown>>,
      how: { readonly as?: Viewer | null; readonly key?: string | null } = {},
    ): Promise<Reply> {
      const key = how.key === undefined ? input.key : how.key
      return post(`${url}/api/trpc/${path}`, JSON.stringify({ json: input }, digits), {
        'content-type': 'application/json',
        ...(typeof key === 'string' ? { 'idempotency-key': `"${key}"` } : {}),
        ...(how.as ? { 'x-person': how.as.userId } : {}),
      })
    },
    post: (path: string, body: string | Buffer, headers: Record<string, string> = {}) =>
      post(`${url}${path}`, body, headers),
  }
}

const digits = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)

/** The code an answer was refused with, or what it came to. */
export function codeIn({ text }: Reply): string {
  const answer = JSON.parse(text)
  const error = answer.error?.json?.data?.onetill?.code ?? answer.code
  return error ?? answer.result?.data?.json?.status ?? 'ok'
}

export const resultIn = ({ text }: Reply) => JSON.parse(text).result.data.json

function toRequest(incoming: IncomingMessage): Request {
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])
  const init = { method: incoming.method ?? 'GET', headers: Object.fromEntries(headers) }
  const url = `http://till.test${incoming.url}`
  if (init.method === 'GET') return new Request(url, init)
  return new Request(url, { ...init, body: incoming as never, duplex: 'half' } as RequestInit)
}

function answerError(error: unknown): Response {
  const { code, facts } = codeOf(error)
  return Response.json(
    { code, facts },
    { status: ERRORS[code].status, headers: retryAfter(code, facts) },
  )
}

function post(url: string, body: string | Buffer, headers: Record<string, string>): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const length = String(Buffer.byteLength(body))
    const all = { 'user-agent': DESKTOP, 'content-length': length, ...headers }
    const outgoing = send(url, { method: 'POST', headers: all }, (incoming) => {
      let text = ''
      incoming.setEncoding('utf8').on('data', (part) => {
        text += part
      })
      const told = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])
      incoming.once('end', () =>
        resolve({ status: incoming.statusCode ?? 0, text, headers: Object.fromEntries(told) }),
      )
    })
    outgoing.once('error', reject)
    outgoing.end(body)
  })
}
