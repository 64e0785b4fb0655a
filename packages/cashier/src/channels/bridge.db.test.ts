import type { Flow } from '@onetill/contract'
import { describe, expect, test } from 'vitest'
import {
  cells,
  evidenceOf,
  newRequest,
  notificationOf,
  sandbox,
  set,
} from './channel-contract.stage'

const KINDS: Partial<Record<Flow, string>> = {
  'wechatpay.jsapi': 'wechat.jsapi',
  'wechatpay.app': 'wechat.app',
  'alipay.jsapi': 'alipay.jsapi',
  'alipay.app': 'alipay.app',
}

/** What the script in a page does, byte for byte: plain text to the sandbox from any origin. */
async function bridge(path: string, content: unknown) {
  const answer = await fetch(new URL(`${path}?lang=en`, sandbox.url), {
    method: 'POST',
    headers: { 'content-type': 'text/plain', origin: 'http://wechat.lab.localhost:4120' },
    body: JSON.stringify(content),
  })
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  return { status: answer.status, content: (await answer.json()) as Record<string, string> }
}

const bridged = cells.flatMap((cell) => {
  const kind = KINDS[cell.flow]
  return kind ? [{ ...cell, kind }] : []
})

describe.concurrent.each(bridged)('$flow through an app’s own bridge', (cell) => {
  const { flow, channel, kind } = cell
  async function present() {
    const request = newRequest(flow, channel)
    const outcome = await channel.start(request)
    if (outcome.status !== 'pending' || outcome.present?.kind !== 'sdk') throw new Error('no sdk')
    return { request, params: outcome.present.params }
  }

  test('approved, it is paid; the app’s answer alone never made it so', async () => {
    const { request, params } = await present()
    const { content } = await bridge('/bridge/open', { kind, params })
    expect(content).toMatchObject({ amount: '¥123.45', description: request.description })
    expect(await channel.query(request)).toEqual({ status: 'pending', present: null })
    const paid = await bridge('/bridge/pay', { code: content.code })
    expect(paid.content).toEqual({ result: 'paid', sentence: 'Paid' })
    const succeeded = { status: 'succeeded', evidence: evidenceOf(request) }
    expect(await channel.query(request)).toEqual(succeeded)
    const { notification } = await notificationOf(channel, request.reference)
    expect(notification).toMatchObject({ kind: 'payment', outcome: succeeded })
  })

  test('canceled, it stays unpaid and can be opened again with the same parameters', async () => {
    const { request, params } = await present()
    const first = await bridge('/bridge/open', { kind, params })
    expect(await channel.query(request)).toEqual({ status: 'pending', present: null })
    expect(await bridge('/bridge/open', { kind, params })).toEqual(first)
  })

  test('refused by the bank, the app says so and nothing is paid', async () => {
    const { request, params } = await present()
    await set('insufficient_funds', { reference: request.reference, remaining: 1 })
    const { content } = await bridge('/bridge/open', { kind, params })
    const refused = await bridge('/bridge/pay', { code: content.code })
    expect(refused.content).toMatchObject({ result: 'insufficient_funds' })
    expect(await channel.query(request)).toEqual({ status: 'pending', present: null })
  })

  test('takes no parameters that were altered, whichever it is', async () => {
    const { params } = await present()
    for (const [name, value] of Object.entries(params)) {
      const altered = { ...params, [name]: alter(value) }
      const { status } = await bridge('/bridge/open', { kind, params: altered })
      expect(status, name).toBe(400)
    }
  })
})

/** One character becomes another, in the middle. */
function alter(text: string): string {
  const at = Math.floor(text.length / 2)
  return text.slice(0, at) + (text[at] === '7' ? '8' : '7') + text.slice(at + 1)
}
