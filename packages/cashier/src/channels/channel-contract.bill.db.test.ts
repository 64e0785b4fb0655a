import { gunzipSync } from 'node:zlib'
import type { Flow } from '@onetill/contract'
import { describe, expect, test } from 'vitest'
import { Formatter } from 'wechatpay-axios-plugin'
import type { BillRow } from './channel'
import { begin, channels, keys, newRequest, payAsBuyer, sandbox } from './channel-contract.stage'
import { createWechatpay } from './wechatpay/channel'

// Bills follow Beijing's calendar; a run over midnight there asks for the day its first payment was made.
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

type Cast = { rows: readonly object[]; summary: Readonly<Record<string, string>> }
type Held = { network: string; paidMinor: string; refundedMinor: string }

describe.each(
  channels.filter(({ bill }) => bill).map((channel) => ({ name: channel.channel, channel })),
)('the bill of $name', ({ channel }) => {
  test('is not there for a day without movements', async () => {
    await expect(channel.bill?.('2020-02-29')).rejects.toMatchObject({ code: 'bill_not_ready' })
  })

  test('tells every payment and refund of the day, and adds up to the network’s own books', async () => {
    const flow = channel.flows[0] as Flow
    const requests = [newRequest(flow, channel), newRequest(flow, channel)]
    for (const request of requests) {
      await begin(channel, request)
      await payAsBuyer(request.reference)
    }
    const [first] = requests
    if (!first) throw new Error('no request')
    const refund = { refundReference: `${first.reference.slice(4)}r`, refundMinor: 45n }
    await channel.refund?.({ ...first, ...refund, reason: '少了一件' })
    const rows = (await channel.bill?.(today)) ?? []
    for (const { reference, amountMinor } of requests) {
      expect(rows).toContainEqual({
        ...{ kind: 'payment', reference, amountMinor, refundReference: null },
        ...{ state: 'succeeded', feeMinor: 74n, currency: 'CNY' },
        networkRef: expect.stringMatching(/^\d{16,}$/),
        at: expect.any(Date),
      })
    }
    expect(rows).toContainEqual(
      expect.objectContaining({
        ...{ kind: 'refund', reference: first.reference, amountMinor: 45n, feeMinor: 0n },
        refundReference: refund.refundReference,
      }),
    )
    const { books } = (await sandbox.control('GET', '/control/books')) as { books: Held[] }
    const held = books.find(({ network }) => network === channel.channel)
    expect(sumOf(rows, 'payment')).toBe(BigInt(held?.paidMinor ?? 0))
    expect(sumOf(rows, 'refund')).toBe(45n)
  })
})

test('WeChat Pay’s file is read alike by wechatpay-axios-plugin', async () => {
  const rows = (await channels[0]?.bill?.(today)) ?? []
  let file: Buffer | undefined
  const watching = createWechatpay({
    ...configOf(),
    fetch: async (...call) => {
      const response = await fetch(...call)
      if (`${call[0]}`.includes('billdownload')) {
        file = Buffer.from(await response.clone().arrayBuffer())
      }
      return response
    },
  })
  await watching.bill?.(today)
  const theirs = Formatter.castCsvBill(gunzipSync(file ?? Buffer.alloc(0))) as Cast
  expect(theirs.rows).toHaveLength(rows.length)
  const refunds = rows.filter(({ kind }) => kind === 'refund')
  expect(theirs.summary).toMatchObject({
    总交易单数: `${rows.length}`,
    订单总金额: yuan(sumOf(rows, 'payment')),
    申请退款总金额: yuan(sumOf(refunds, 'refund')),
  })
})

test.each([
  ['another file than was announced', (bytes: Buffer) => Buffer.concat([bytes, bytes]), 'hash'],
  ['half a file', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2), 'file'],
])('refuses %s', async (_, spoil, part) => {
  const spoilt = createWechatpay({
    ...configOf(),
    fetch: async (...call) => {
      const response = await fetch(...call)
      if (!`${call[0]}`.includes('billdownload')) return response
      return new Response(new Uint8Array(spoil(Buffer.from(await response.arrayBuffer()))))
    },
  })
  await expect(spoilt.bill?.(today)).rejects.toMatchObject({
    code: 'bill_unreadable',
    facts: { part },
  })
})

test('a file from elsewhere than the network is not even fetched', async () => {
  const asked: string[] = []
  const lured = createWechatpay({
    ...configOf(),
    baseUrl: sandbox.url.replace('127.0.0.1', 'localhost'),
    fetch: (...call) => {
      asked.push(`${call[0]}`)
      return fetch(...call)
    },
  })
  await expect(lured.bill?.(today)).rejects.toMatchObject({ facts: { part: 'file' } })
  expect(asked).toHaveLength(1)
})

function configOf() {
  const { wechatpay } = keys
  return {
    ...wechatpay,
    baseUrl: sandbox.url,
    privateKeyPem: wechatpay.merchant.privateKey,
    platformKeys: { [wechatpay.platformSerial]: wechatpay.platform.publicKey },
    now: () => new Date(),
  }
}

function sumOf(rows: readonly BillRow[], kind: BillRow['kind']): bigint {
  return rows.reduce((sum, row) => (row.kind === kind ? sum + row.amountMinor : sum), 0n)
}

function yuan(amountMinor: bigint): string {
  const digits = amountMinor.toString().padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
