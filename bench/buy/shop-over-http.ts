import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { keyHeaders } from '@onetill/contract'
import type { Buyer } from '../plant-buyers'
import type { Contender } from '../take-turns'
import { BROWSER } from './browser'
import { loopFor } from './loop-for'
import { pick } from './pick'
import { PRICE_MINOR, type Shelf } from './plant-cards'
import type { Deed } from './shop-in-process'

export type HttpShop = {
  once(deed: HttpDeed): Promise<void>
  at(parallel: number, deed: HttpDeed): Contender
  /** Purchases that were answered as succeeded. */
  bought(): number
  close(): void
}

/** One tap is one post, opening and paying are two; `nothing` is the bare route with one query. */
export type HttpDeed = Exclude<Deed, 'hold'> | 'nothing'

/** Buys at a running site as a browser does, by somebody signed in, on kept connections. */
export function openHttpShop(
  { webUrl, bareUrl }: { webUrl: string; bareUrl: string },
  buyers: readonly Buyer[],
  shelves: readonly Shelf[],
): HttpShop {
  const agent = new Agent({ keepAlive: true })
  let bought = 0

  async function once(deed: HttpDeed): Promise<void> {
    const buyer = pick(buyers)
    if (deed === 'nothing') {
      await call(`${bareUrl}/api/one-query`, buyer, { id: buyer.id })
      return
    }
    const { cardId, variantId } = pick(shelves)
    const line = { cardId, variantId, quantity: 1, seenPriceMinor: PRICE_MINOR.toString() }
    const asked = { lines: [line], surface: 'feed' }
    if (deed === 'tap') {
      succeed(await ask(buyer, 'checkout.buy', { ...asked, key: randomUUID() }))
      return
    }
    const { checkout } = await ask<{ checkout: { id: string } }>(buyer, 'checkout.open', asked)
    const payment = { checkoutId: checkout.id, key: randomUUID(), flow: 'balance.one_tap' }
    succeed(await ask(buyer, 'checkout.pay', payment))
  }

  function succeed(outcome: { status: string }): void {
    if (outcome.status !== 'succeeded') throw new Error(`paid with ${JSON.stringify(outcome)}`)
    bought += 1
  }

  /** The same bytes our own pages send, without a client library's work in the measurement. */
  async function ask<T = { status: string }>(
    buyer: Buyer,
    procedure: string,
    input: object,
  ): Promise<T> {
    const url = `${webUrl}/api/trpc/${procedure}`
    const text = await call(url, buyer, { json: input }, keyHeaders(procedure, input))
    return JSON.parse(text).result.data.json
  }

  async function call(
    url: string,
    { cookie }: Buyer,
    body: object,
    keyed: Record<string, string> = {},
  ): Promise<string> {
    const { status, text } = await post(agent, url, { cookie, body: JSON.stringify(body), keyed })
    if (status !== 200) throw new Error(`${url} answered ${status}: ${text.slice(0, 300)}`)
    return text
  }

  return {
    once,
    at: (parallel, deed) => (seconds) => loopFor(seconds, parallel, () => once(deed)),
    bought: () => bought,
    close: () => agent.destroy(),
  }
}

function post(
  agent: Agent,
  url: string,
  { cookie, body, keyed }: { cookie: string; body: string; keyed: Record<string, string> },
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'accept-language': 'zh-CN,zh;q=0.9',
      'user-agent': BROWSER,
      origin: new URL(url).origin,
      cookie,
      ...keyed,
    }
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part) => {
        text += part
      })
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, text }))
      answer.once('error', reject)
    })
    sent.once('error', reject)
    sent.end(body)
  })
}
