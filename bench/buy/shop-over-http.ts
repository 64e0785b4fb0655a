import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import type { Buyer } from '../plant-buyers'
import type { Contender } from '../take-turns'
import { PRICE_MINOR, type Shelf } from './plant-cards'

const BROWSER =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'

export type Shop = {
  /** Opens a checkout, pays it from the balance, and has seen it succeed. */
  buyOnce(): Promise<void>
  at(buyers: number): Contender
  /** Purchases that were answered as succeeded. */
  bought(): number
  close(): void
}

/** Buys at a running site as a browser does: two posts, by somebody signed in, on kept connections. */
export function openShop(
  webUrl: string,
  buyers: readonly Buyer[],
  shelves: readonly Shelf[],
): Shop {
  const agent = new Agent({ keepAlive: true })
  let bought = 0

  async function buyOnce(): Promise<void> {
    const buyer = pick(buyers)
    const { cardId, variantId } = pick(shelves)
    const line = { cardId, variantId, quantity: 1, seenPriceMinor: PRICE_MINOR.toString() }
    const opened = await call<{ checkout: { id: string } }>(buyer, 'checkout.open', {
      lines: [line],
      surface: 'feed',
    })
    const outcome = await call<{ status: string }>(buyer, 'checkout.pay', {
      checkoutId: opened.checkout.id,
      key: randomUUID(),
      flow: 'balance.one_tap',
    })
    if (outcome.status !== 'succeeded') throw new Error(`paid with ${JSON.stringify(outcome)}`)
    bought += 1
  }

  /** The same bytes our own pages send, without a client library's work in the measurement. */
  async function call<T>(buyer: Buyer, procedure: string, input: object): Promise<T> {
    const { status, text } = await post(agent, `${webUrl}/api/trpc/${procedure}`, {
      cookie: buyer.cookie,
      body: JSON.stringify({ json: input }),
    })
    if (status !== 200) throw new Error(`${procedure} answered ${status}: ${text.slice(0, 300)}`)
    return JSON.parse(text).result.data.json
  }

  return {
    buyOnce,
    at: (parallel) => async (seconds) => {
      const before = bought
      const began = performance.now()
      const until = began + seconds * 1000
      await Promise.all(Array.from({ length: parallel }, () => buyUntil(buyOnce, until)))
      return (bought - before) / ((performance.now() - began) / 1000)
    },
    bought: () => bought,
    close: () => agent.destroy(),
  }
}

async function buyUntil(buyOnce: () => Promise<void>, until: number): Promise<void> {
  while (performance.now() < until) await buyOnce()
}

function post(
  agent: Agent,
  url: string,
  { cookie, body }: { cookie: string; body: string },
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'accept-language': 'zh-CN,zh;q=0.9',
      'user-agent': BROWSER,
      origin: new URL(url).origin,
      cookie,
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

function pick<T>(list: readonly T[]): T {
  return list[Math.floor(Math.random() * list.length)] as T
}
