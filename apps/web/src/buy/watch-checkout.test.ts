import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { watchCheckout } from './watch-checkout'

const CHECKOUT = { checkoutId: 'chk_1', token: 'secret' }
const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
  vi.unstubAllGlobals()
})

/** A server of the test's own, where the page's relative addresses lead. */
async function serve(handle: (request: IncomingMessage, response: ServerResponse) => void) {
  const seen: IncomingMessage[] = []
  const server = createServer((request, response) => {
    seen.push(request)
    handle(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  closers.push(() => {
    server.close()
    server.closeAllConnections()
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const real = globalThis.fetch
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => real(new URL(path, origin), init))
  return seen
}

function watch(changes: { count: number }) {
  const count = () => {
    changes.count += 1
  }
  const stop = watchCheckout(CHECKOUT, count, 20)
  closers.push(stop)
  return stop
}

describe('following a checkout', () => {
  it('hears of each change as it happens, with the secret in a header and in no address', async () => {
    const streams: ServerResponse[] = []
    const seen = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(': hello\n\n')
      streams.push(response)
    })
    const changes = { count: 0 }
    watch(changes)
    await vi.waitFor(() => expect(streams).toHaveLength(1))
    expect(seen[0]?.url).toBe('/api/checkout/chk_1/events')
    expect(seen[0]?.headers['checkout-token']).toBe('secret')
    streams[0]?.write('data: {"status":"complete')
    streams[0]?.write('_in_progress"}\n\n')
    await vi.waitFor(() => expect(changes.count).toBe(1))
    streams[0]?.write('data: {"status":"completed"}\n\n: still here\n\n')
    await vi.waitFor(() => expect(changes.count).toBe(2))
    expect(seen).toHaveLength(1)
  })

  it.each([
    ['refuses', (response: ServerResponse) => response.writeHead(503).end()],
    ['breaks off', (response: ServerResponse) => response.destroy()],
    ['ends', (response: ServerResponse) => response.writeHead(200).end('data: {}\n\n')],
  ])('asks every few seconds while the stream %s', async (_, answer) => {
    const seen = await serve((_request, response) => answer(response))
    const changes = { count: 0 }
    watch(changes)
    await vi.waitFor(() => expect(seen.length).toBeGreaterThan(1))
    expect(changes.count).toBeGreaterThan(0)
  })

  it('hangs up when nobody watches any more', async () => {
    const ended = { count: 0 }
    const seen = await serve((request, response) => {
      response.writeHead(200).write('data: {}\n\n')
      request.once('close', () => {
        ended.count += 1
      })
    })
    const changes = { count: 0 }
    const stop = watch(changes)
    await vi.waitFor(() => expect(changes.count).toBe(1))
    stop()
    await vi.waitFor(() => expect(ended.count).toBe(1))
    expect(seen).toHaveLength(1)
    expect(changes.count).toBe(1)
  })
})
