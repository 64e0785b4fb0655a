import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { rememberPages } from './remember-pages'

const PUBLIC = { 'cache-control': 's-maxage=30, stale-while-revalidate=60', etag: '"one"' }
const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

/** A renderer that counts what reaches it and answers every page with the headers it was given. */
async function openSite(answered: Record<string, string>) {
  const clock = { now: 0 }
  let rendered = 0
  const render = rememberPages(
    (_, response) => {
      rendered += 1
      response.writeHead(200, answered)
      response.write('page ')
      response.end(String(rendered))
    },
    () => clock.now,
  )
  // As Next does, headers are set one by one.
  const server = createServer((request, response) => {
    const { writeHead } = response
    response.writeHead = ((status: number, headers: Record<string, string> = {}) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
      return writeHead.call(response, status)
    }) as typeof writeHead
    render(request, response)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers, method })
    return { status: answer.status, text: await answer.text(), headers: answer.headers }
  }
  return { ask, clock }
}

describe('pages answered a moment ago', () => {
  it('are answered again with the same bytes and headers, for a second', async () => {
    const { ask, clock } = await openSite(PUBLIC)
    const first = await ask('/')
    const again = await ask('/')
    expect([first.text, again.text]).toEqual(['page 1', 'page 1'])
    expect(again.headers.get('cache-control')).toBe(PUBLIC['cache-control'])
    clock.now += 1_000
    expect((await ask('/')).text).toBe('page 2')
  })

  it('are told apart by address, language and compression, and by nothing else', async () => {
    const { ask } = await openSite(PUBLIC)
    await ask('/')
    const others: [string, Record<string, string>][] = [
      ['/c/tea', {}],
      ['/', { 'accept-language': 'en' }],
      ['/', { 'accept-encoding': 'identity' }],
    ]
    for (const [path, headers] of others) {
      const fresh = await ask(path, headers)
      expect(fresh.text).not.toBe('page 1')
      expect((await ask(path, headers)).text).toBe(fresh.text)
    }
    expect((await ask('/', { cookie: 'locale=zh-CN; next-auth.session-token=abc' })).text).toBe(
      'page 1',
    )
  })

  it('answers 304 to who has them', async () => {
    const { ask } = await openSite(PUBLIC)
    await ask('/')
    expect((await ask('/', { 'if-none-match': '"one"' })).status).toBe(304)
  })

  it('are forgotten when a call changes what everybody sees', async () => {
    const { ask } = await openSite(PUBLIC)
    await ask('/')
    await ask('/api/trpc/social.like', {}, 'POST')
    expect((await ask('/')).text).toBe('page 1')
    await ask('/api/trpc/social.like,post.publish?batch=1', {}, 'POST')
    expect((await ask('/')).text).toBe('page 4')
  })

  it.each([
    ['personal', { 'cache-control': 'private, no-store' }],
    ['without a word on caches', {}],
    ['with a cookie', { ...PUBLIC, 'set-cookie': 'a=b' }],
    ['varying by what the key does not hold', { ...PUBLIC, vary: 'RSC, User-Agent' }],
  ])('are not kept when %s', async (_, headers) => {
    const { ask } = await openSite(headers as Record<string, string>)
    await ask('/')
    expect((await ask('/')).text).toBe('page 2')
  })

  it.each([
    ['a query', '/?tab=following', {}, 'GET'],
    ['a payload instead of a page', '/', { rsc: '1' }, 'GET'],
    ['a preview', '/', { cookie: '__prerender_bypass=1' }, 'GET'],
    ['a change', '/', {}, 'POST'],
  ] as const)('are not used for %s', async (_, path, headers, method) => {
    const { ask } = await openSite(PUBLIC)
    await ask('/')
    expect((await ask(path, headers, method)).text).toBe('page 2')
  })
})
