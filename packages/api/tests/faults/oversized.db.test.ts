import { deflateRawSync, gzipSync } from 'node:zlib'
import { afterEach, expect, it } from 'vitest'
import { newKey, openTill } from '../till/scene'
import { codeIn, serveHttp } from './serve-http'

const till = await openTill()
const http = await serveHttp(till.url, { cashier: till.cashier })

afterEach(async () => {
  expect(http.bugs).toEqual([])
  await till.expectSound()
})

const MEGABYTE = 1024 * 1024
const zeros = Buffer.alloc(64 * MEGABYTE)
const deep = (levels: number, open: string, close: string) =>
  `{"json":{"checkoutId":${open.repeat(levels)}1${close.repeat(levels)}}}`
const json = { 'content-type': 'application/json', 'idempotency-key': newKey() }

const BODIES: readonly {
  readonly name: string
  readonly body: string | Buffer
  readonly headers?: Record<string, string>
  readonly statuses: readonly number[]
}[] = [
  { name: '10 MB', body: 'x'.repeat(10 * MEGABYTE), statuses: [413] },
  { name: '10 MB of JSON', body: `{"json":"${'x'.repeat(10 * MEGABYTE)}"}`, statuses: [413] },
  { name: 'arrays 80,000 deep', body: deep(80_000, '[', ']'), statuses: [400, 401] },
  { name: 'objects 30,000 deep', body: deep(30_000, '{"a":', '}'), statuses: [400, 401] },
  { name: 'no JSON', body: '<xml>money</xml>', statuses: [400, 401] },
  { name: 'half of a JSON', body: '{"json":{"checkoutId":"chk', statuses: [400, 401] },
  { name: 'nothing', body: '', statuses: [400, 401] },
  { name: 'broken UTF-8', body: Buffer.from([0xc3, 0x28, 0xff]), statuses: [400, 401] },
  {
    name: 'a gzip bomb',
    body: gzipSync(zeros),
    headers: { 'content-encoding': 'gzip' },
    statuses: [400],
  },
  {
    name: 'a deflate bomb',
    body: deflateRawSync(zeros),
    headers: { 'content-encoding': 'deflate' },
    statuses: [400],
  },
]

const DOORS = [
  '/api/notify/wechatpay',
  '/api/notify/nowhere',
  '/api/trpc/checkout.pay',
  '/api/trpc/checkout.open',
]

it.each(DOORS.flatMap((door) => BODIES.map((body) => ({ door, ...body }))))(
  'W9 $name at $door is refused, fast, and nothing is stored',
  async ({ door, body, headers, statuses }) => {
    const began = performance.now()
    const reply = await http.post(door, body, { ...json, ...headers }).catch(cutOff)
    const millis = performance.now() - began
    const allowed = door.endsWith('nowhere') ? [...statuses, 404] : statuses
    expect(allowed, reply.text.slice(0, 200)).toContain(reply.status)
    expect(codeIn(reply)).not.toBe('unavailable')
    expect(millis).toBeLessThan(2_000)
    expect(await till.db.write.inboxMessage.count()).toBe(0)
    expect(await till.db.write.idempotencyRecord.count()).toBe(0)
  },
)

/** A server that stops reading may close before all was sent. */
function cutOff(error: NodeJS.ErrnoException) {
  if (error.code !== 'EPIPE' && error.code !== 'ECONNRESET') throw error
  return { status: 413, text: '{"code":"too_large"}', headers: {} }
}
