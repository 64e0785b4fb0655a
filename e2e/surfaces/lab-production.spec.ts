import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { query } from '../support/database'

const PROGRAM = fileURLToPath(new URL('../../apps/web/dist/main.js', import.meta.url))
const SITE = 'shop.example'
const LAB = `onetill-new.lab.${SITE}`
const CHROME =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'

type Answer = { status: number; headers: Record<string, string | undefined>; body: string }

test('in production there is no lab, and nothing but the request’s own headers says which client it is', async () => {
  test.setTimeout(120_000)
  const port = await freePort()
  const server = spawn(process.execPath, [PROGRAM], {
    cwd: fileURLToPath(new URL('../../apps/web', import.meta.url)),
    env: productionEnvironment(port),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    for await (const line of server.stdout) if (String(line).includes('web ready')) break
    const ask = (host: string, path: string) => askAs(port, host, path)

    for (const host of [SITE, `lab.${SITE}`, LAB]) {
      expect((await ask(host, '/lab')).status, host).toBe(404)
      expect((await ask(host, '/lab/agent/any')).status, host).toBe(404)
      const door = await ask(host, '/api/lab/enter?as=mei&to=/')
      expect([door.status, door.headers['set-cookie']], host).toEqual([404, undefined])
      const scene = await ask(host, '/api/trpc/lab.scene')
      expect([scene.status, scene.body], host).toEqual([404, expect.stringContaining('not_found')])
    }
    const [card] = await query<{ slug: string }>(
      `SELECT slug FROM "Card" WHERE "deletedAt" IS NULL ORDER BY id LIMIT 1`,
    )
    const page = await ask(LAB, `/c/${encodeURIComponent(card?.slug ?? '')}`)
    expect(page.status).toBe(200)
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(page.headers['content-security-policy']).not.toMatch(/localhost|127\.0\.0\.1/)
    expect(page.body).not.toContain('/bridge/')
    expect(page.body).not.toContain('navigator')

    const opened = await openIn(port)
    expect(opened.client).toMatchObject({
      host: 'browser',
      form: 'desktop',
      confidence: 'inferred',
    })
  } finally {
    server.kill('SIGKILL')
    await once(server, 'close')
  }
})

/** A real checkout, opened at a lab host's name with everything a lab frame would carry. */
async function openIn(port: number) {
  const [line] = await query<{ cardId: string; variantId: string; price: string }>(
    `SELECT card.id AS "cardId", variant.id AS "variantId", variant."priceMinor"::text AS price
     FROM "Card" AS card JOIN "Product" AS product ON product.id = card."productId"
     JOIN "Variant" AS variant ON variant."productId" = product.id
     JOIN "Merchant" AS merchant ON merchant.id = card."merchantId"
     WHERE merchant.state = 'verified' AND card."deletedAt" IS NULL AND NOT card.paused AND NOT product.paused
       AND variant.stock > variant.held AND variant."deletedAt" IS NULL LIMIT 1`,
  )
  if (!line) throw new Error('There is nothing to buy')
  const { cardId, variantId, price } = line
  const lines = [{ cardId, variantId, quantity: 1, seenPriceMinor: price }]
  const body = JSON.stringify({ json: { lines, surface: 'card_page' } })
  const answer = await askAs(port, LAB, '/api/trpc/checkout.open', body)
  expect(answer.status, answer.body).toBe(200)
  return JSON.parse(answer.body).result.data.json.plan as { client: object }
}

/** What a lab frame sends, and a claim that no key has signed. */
function askAs(port: number, host: string, path: string, body?: string): Promise<Answer> {
  const headers = {
    host,
    'user-agent': CHROME,
    cookie: 'lab-version=8.2.1',
    'onetill-client': `ios/8.2.1; key=demo; ts=1; sig=${'0'.repeat(64)}`,
    ...(body
      ? {
          'content-type': 'application/json',
          origin: `https://${SITE}`,
          'idempotency-key': randomUUID(),
        }
      : {}),
  }
  return new Promise((resolve, reject) => {
    const call = request({ port, path, headers, method: body ? 'POST' : 'GET' }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part) => parts.push(part))
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers as Answer['headers'],
          body: Buffer.concat(parts).toString(),
        }),
      )
    })
    call.on('error', reject)
    call.end(body)
  })
}

/** The demo's database and secrets, everything else as production has it. */
function productionEnvironment(port: number): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^(WECHATPAY|ALIPAY|STRIPE|BANK|SANDBOX)_|^(CLIENT_KEYS|RATE_LIMIT_FACTOR)$/.test(name),
  )
  return {
    ...Object.fromEntries(kept),
    ONETILL_ENV: 'production',
    NODE_ENV: 'production',
    WEB_URL: `https://${SITE}`,
    NEXTAUTH_URL: `https://${SITE}`,
    PORT: String(port),
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}
