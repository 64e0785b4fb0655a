import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { causeOf } from './cause-of'

const silent = createServer(() => {})
const rude = createServer((request) => request.socket.destroy())
const gone = createServer()

beforeAll(async () => {
  for (const server of [silent, rude, gone]) await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterAll(() => {
  for (const server of [silent, rude]) server.close().closeAllConnections()
})

test.each([
  { name: 'nobody listens', server: gone, cause: 'unreachable' },
  { name: 'cut off after the request', server: rude, cause: 'connection' },
  { name: 'silence', server: silent, cause: 'timeout' },
])('$name is $cause', async ({ server, cause }) => {
  const address = addressOf(server)
  if (server === gone) server.close()
  const error = await ask(address)
  expect(causeOf(error)).toBe(cause)
})

test('no such host is unreachable', async () => {
  expect(causeOf(await ask('http://nowhere.invalid'))).toBe('unreachable')
})

function ask(address: string): Promise<unknown> {
  return fetch(address, { signal: AbortSignal.timeout(300) }).catch((error: unknown) => error)
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
