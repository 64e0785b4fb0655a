import { type Flow, OnetillError, type Present } from '@onetill/contract'
import { describe, expect, test } from 'vitest'
import type { RawNotification } from './channel'
import {
  begin,
  cells,
  channels,
  eventually,
  evidenceOf,
  inBooks,
  meet,
  newRequest,
  notificationOf,
  payAsBuyer,
  withNumber,
} from './channel-contract.stage'

describe.concurrent.each(cells)('$flow', ({ flow, channel, calls }) => {
  test('starts pending with something for the client to do, and again with the same', async () => {
    const request = newRequest(flow, channel)
    const first = await channel.start(request)
    expect(first).toMatchObject({ status: 'pending', present: { kind: expect.any(String) } })
    const again = await channel.start(request)
    expect(kindOf(again)).toBe(kindOf(first))
    expect(withNumber(request, again)).toEqual(withNumber(request, first))
    const asked = withNumber(request, first)
    expect(await channel.query(asked)).toMatchObject({ status: 'pending', present: null })
    await meet(again)
    expect(await channel.query(asked)).toMatchObject({ status: 'pending', present: null })
    expect(await inBooks(request.reference)).toHaveLength(1)
  })

  test('is paid only once the buyer paid, and the notification and the query agree', async () => {
    const request = await begin(channel, newRequest(flow, channel))
    expect(await payAsBuyer(request.reference)).toEqual({ result: 'paid' })
    const paid = { status: 'succeeded', evidence: evidenceOf(request) }
    const { notification } = await notificationOf(channel, request.reference)
    expect(notification).toMatchObject({ kind: 'payment', outcome: paid })
    expect(await channel.query(request)).toEqual(paid)
    if (calls) expect(await channel.start(request)).toEqual(paid)
    expect(await channel.close?.(request)).toBe('already_paid')
  })

  test('closed, it can’t be paid any more; closing again is fine', async () => {
    const request = await begin(channel, newRequest(flow, channel))
    expect(await channel.close?.(request)).toBe('closed')
    expect(await payAsBuyer(request.reference)).toEqual({ result: 'closed' })
    expect(await channel.query(request)).toMatchObject({ status: 'failed' })
    expect(await channel.close?.(request)).toBe('closed')
    if (calls) expect(await channel.start(request)).toMatchObject({ status: 'failed' })
  })

  test('gives back in parts, never more than was paid, never twice under one reference', async () => {
    const request = await begin(channel, newRequest(flow, channel))
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
      const request = await begin(channel, newRequest(flow, channel))
      await payAsBuyer(request.reference)
      const { raw } = await notificationOf(channel, request.reference)
      await expect(channel.readNotification?.(forge(raw))).rejects.toSatisfy(isSignatureInvalid)
    })
  },
)

function kindOf(outcome: { status: string; present?: Present | null }) {
  return outcome.present?.kind
}

function changeOneByte(text: string): string {
  const middle = Math.floor(text.length / 2)
  return `${text.slice(0, middle)}${text[middle] === 'x' ? 'y' : 'x'}${text.slice(middle + 1)}`
}

function isSignatureInvalid(error: unknown): boolean {
  return error instanceof OnetillError && error.code === 'signature_invalid'
}
