import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readClientKeys } from '@onetill/api/client-keys'
import { afterEach, describe, expect, it } from 'vitest'
import { openLab } from './open-lab'

const SETTING = {
  WEB_URL: 'http://localhost:3000',
  SANDBOX_URL: 'http://localhost:3001',
  CLIENT_KEYS: 'demo:a secret that nobody knows',
}
const POLICY = "script-src 'self'; frame-src 'self'; frame-ancestors 'none'"
const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

/** A site behind the lab's edge that answers with what it was told. */
async function openSite() {
  const heard: Record<string, string | undefined>[] = []
  const answer = (kind: string) =>
    openLabListener(kind, (headers) => heard.push(headers as Record<string, string | undefined>))
  const edge = openLab(answer('rendered'), answer('remembered'), SETTING)
  const server = createServer((request, response) => {
    request.headers.host = String(request.headers['x-host'])
    edge(request, response)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return async (host: string, headers: Record<string, string> = {}, path = '/') => {
    const answered = await fetch(`http://127.0.0.1:${port}${path}`, {
      headers: { 'user-agent': 'This Browser', 'x-host': host, ...headers },
      redirect: 'manual',
    })
    return { answered, text: await answered.text(), heard: heard.at(-1) ?? {} }
  }
}

function openLabListener(kind: string, hear: (headers: object) => void) {
  return (
    request: import('node:http').IncomingMessage,
    response: import('node:http').ServerResponse,
  ) => {
    hear(request.headers)
    response.setHeader('content-type', 'text/html')
    response.setHeader('content-security-policy', POLICY)
    response.end(`<html><head><title>${kind}</title></head></html>`)
  }
}

describe('the lab’s edge', () => {
  it('leaves every other host alone', async () => {
    const ask = await openSite()
    for (const host of [
      'localhost:3000',
      'shop.example',
      'x.lab.localhost:3000',
      'wechat-iphone.lab.localhost',
    ]) {
      const { text, heard, answered } = await ask(host)
      expect(text, host).toContain('<head><title>remembered')
      expect(heard['user-agent'], host).toBe('This Browser')
      expect(answered.headers.get('content-security-policy'), host).toBe(POLICY)
    }
  })

  it('speaks as the client whose host it is, and says nothing of this browser', async () => {
    const ask = await openSite()
    const hints = { 'sec-ch-ua-platform': '"Linux"', 'onetill-client': 'made up' }
    const { text, heard, answered } = await ask('wechat-iphone.lab.localhost:3000', hints)
    expect(heard['user-agent']).toContain('MicroMessenger/8.0.49')
    expect([heard['sec-ch-ua-platform'], heard['onetill-client']]).toEqual([undefined, undefined])
    expect(text).toContain('src="http://localhost:3001/bridge/wechat.js"></script><title>rendered')
    expect(answered.headers.get('content-security-policy')).toContain(
      'frame-ancestors http://lab.localhost:3000 http://*.lab.localhost:3000',
    )
  })

  it('signs as our own app does, in the version that was chosen', async () => {
    const ask = await openSite()
    const usual = await ask('onetill-new.lab.localhost:3000')
    expect(usual.heard['onetill-client']).toMatch(
      /^ios\/8\.2\.1; key=demo; ts=\d+; sig=[0-9a-f]{64}$/,
    )
    const old = await ask('onetill-old.lab.localhost:3000', { cookie: 'a=b; lab-version=5.9.3' })
    expect(old.heard['onetill-client']).toMatch(/^android\/5\.9\.3; /)
    const invented = await ask('onetill-old.lab.localhost:3000', { cookie: 'lab-version=99.0' })
    expect(invented.heard['onetill-client']).toMatch(/^android\/7\.4\.2; /)
  })

  it('keeps a card in somebody’s page framed, and lets its window out into the browser', async () => {
    const ask = await openSite()
    const { heard } = await ask('embed.lab.localhost:3000', { 'sec-fetch-dest': 'empty' })
    expect(heard['sec-fetch-dest']).toBe('iframe')
    const { answered } = await ask(
      'embed.lab.localhost:3000',
      { 'sec-fetch-dest': 'document' },
      '/pay/x?t=y',
    )
    expect([answered.status, answered.headers.get('location')]).toEqual([
      302,
      'http://chrome-desktop.lab.localhost:3000/pay/x?t=y',
    ])
    const blog = await ask('blog.lab.localhost:3000', {}, '/?card=%22%3E%3Cscript%3E&locale=en')
    expect(blog.text).toContain('src="http://embed.lab.localhost:3000/embed/%22%3E%3Cscript%3E"')
  })
})

it('reads keys as they are written in the environment', () => {
  expect([...readClientKeys('a:1:2, b:3,,nonsense')]).toEqual([
    ['a', '1:2'],
    ['b', '3'],
  ])
  expect(readClientKeys(undefined).size).toBe(0)
})
