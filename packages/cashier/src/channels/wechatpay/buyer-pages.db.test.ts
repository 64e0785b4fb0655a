import { describe, expect, test } from 'vitest'
import { channel, newRequest, SHOP, sandbox } from './wechatpay.stage'

describe('the page between a phone’s browser and the app', () => {
  async function openH5(options: { referer?: string; request?: ReturnType<typeof newRequest> }) {
    const request = options.request ?? newRequest()
    const outcome = await channel.start(request)
    if (outcome.status !== 'pending' || outcome.present?.kind !== 'redirect') throw new Error('no')
    const headers = {
      'accept-language': 'en',
      ...(options.referer ? { referer: options.referer } : {}),
    }
    const response = await fetch(outcome.present.url, { headers })
    return { request, response, page: await response.text() }
  }

  test('shows the amount, is paid, and goes back where it was told to', async () => {
    const { request, response, page } = await openH5({ referer: `${SHOP}/` })
    expect(response.status).toBe(200)
    expect(page).toContain('¥9.90')
    const code = /name="code" value="(\w+)"/.exec(page)?.[1] ?? ''
    const paid = await fetch(new URL('/phone/h5', sandbox.url), {
      method: 'POST',
      body: new URLSearchParams({ code, choice: 'pay' }),
      redirect: 'manual',
    })
    expect(paid.status).toBe(303)
    expect(paid.headers.get('location')).toBe(`${SHOP}/pay/chk_1`)
    expect(await channel.query(request)).toMatchObject({ status: 'succeeded' })
  })

  test.each([
    ['no referer', {}],
    ['a referer that is not registered', { referer: 'https://elsewhere.example/' }],
    [
      'an order placed from another address',
      { referer: SHOP, request: { ...newRequest(), clientIp: '203.0.113.7' } },
    ],
    [
      'a way back to another site',
      { referer: SHOP, request: { ...newRequest(), returnUrl: 'https://elsewhere.example/' } },
    ],
  ])('is refused with %s', async (_name, options) => {
    const { response, page } = await openH5(options)
    expect(response.status).toBe(403)
    expect(page).not.toContain('name="code"')
  })
})

describe('the pretend phone', () => {
  test('pays a scanned code, and says so when asked again', async () => {
    const request = { ...newRequest(), flow: 'wechatpay.native' as const }
    const outcome = await channel.start(request)
    if (outcome.status !== 'pending' || outcome.present?.kind !== 'qr') throw new Error('no code')
    const code = outcome.present.payload
    const confirm = new URL('/phone/pay', sandbox.url)
    confirm.searchParams.set('code', code)
    expect(await (await fetch(confirm)).text()).toContain('燕麦拿铁')
    const choose = async (choice: string) => {
      const body = new URLSearchParams({ code, choice })
      const headers = { 'accept-language': 'en' }
      return (
        await fetch(new URL('/phone/pay', sandbox.url), { method: 'POST', body, headers })
      ).text()
    }
    expect(await choose('cancel')).toContain('Nothing was charged')
    expect(await channel.query(request)).toMatchObject({ status: 'pending' })
    expect(await choose('pay')).toContain('>Paid<')
    expect(await channel.query(request)).toMatchObject({ status: 'succeeded' })
    expect(await choose('pay')).toContain('already been paid')
  })

  test('does not know other codes', async () => {
    const response = await fetch(new URL('/phone/pay?code=https://elsewhere.example', sandbox.url))
    expect(response.status).toBe(404)
  })

  test('lets no other site press its buttons', async () => {
    const response = await fetch(new URL('/phone/pay', sandbox.url), {
      method: 'POST',
      body: new URLSearchParams({ code: 'x', choice: 'pay' }),
      headers: { origin: 'https://elsewhere.example' },
    })
    expect(response.status).toBe(403)
  })
})
