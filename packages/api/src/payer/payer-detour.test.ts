import { createSealer } from '@onetill/db'
import { describe, expect, it } from 'vitest'
import { createPayerDetour } from './payer-detour'

const SITE = 'https://shop.example'
const CHECKOUT = 'chk_01'
const FOREIGN_KEY = 'b2'.repeat(32)

/** A network that knows one person by the code `good`, and a clock that can be moved. */
function openDetour(key = 'a1'.repeat(32)) {
  const time = { now: Date.UTC(2026, 2, 1) }
  const redeemed: unknown[] = []
  const identify = (channel: string) => ({
    flows: [],
    realm: `${channel}:app`,
    address: (back: string, state: string) =>
      `https://network.example/?back=${back}&state=${state}`,
    async redeem(answer: Readonly<Record<string, string | undefined>>) {
      redeemed.push(answer)
      return answer.code === 'good'
        ? ({ status: 'known', openid: `o-${channel}` } as const)
        : ({ status: 'refused' } as const)
    },
  })
  const detour = createPayerDetour({ identify }, createSealer(key), () => new Date(time.now))
  const begin = (channel = 'wechatpay') => {
    const { address, visit } = detour.begin({ channel, checkoutId: CHECKOUT, site: SITE })
    return { address, visit, state: new URL(address).searchParams.get('state') ?? '' }
  }
  return { detour, time, redeemed, begin }
}

const REFUSED = expect.objectContaining({ code: 'bad_request' })

describe('a payer’s way to a network and back', () => {
  it('ends at the same checkout with the payer’s id, which no address ever held', async () => {
    const { detour, begin } = openDetour()
    const { address, visit, state } = begin()
    expect(address).toContain(`${SITE}/api/identify/wechatpay/return`)
    expect(state).toMatch(/^[0-9a-f]{32}$/)
    expect(address).not.toContain(CHECKOUT)
    const answer = { code: 'good', state }
    const end = await detour.finish({ channel: 'wechatpay', answer, visit, payer: undefined })
    expect(end.checkoutId).toBe(CHECKOUT)
    expect(end.payer).not.toContain('o-wechatpay')
    expect(detour.read(end.payer ?? '')).toEqual({ 'wechatpay:app': 'o-wechatpay' })
  })

  it('keeps what other networks said', async () => {
    const { detour, begin } = openDetour()
    let payer: string | undefined
    for (const channel of ['wechatpay', 'alipay']) {
      const { visit, state } = begin(channel)
      const end = await detour.finish({ channel, answer: { code: 'good', state }, visit, payer })
      payer = end.payer ?? undefined
    }
    expect(detour.read(payer)).toEqual({
      'wechatpay:app': 'o-wechatpay',
      'alipay:app': 'o-alipay',
    })
  })

  it('refuses a state that is forged, missing, of another browser or of another network', async () => {
    const { detour, begin, redeemed } = openDetour()
    const [mine, theirs] = [begin(), begin()]
    const foreign = openDetour(FOREIGN_KEY).begin()
    const tries = [
      { channel: 'wechatpay', state: '0'.repeat(32), visit: mine.visit },
      { channel: 'wechatpay', state: undefined, visit: mine.visit },
      { channel: 'wechatpay', state: theirs.state, visit: mine.visit },
      { channel: 'alipay', state: mine.state, visit: mine.visit },
      { channel: 'wechatpay', state: foreign.state, visit: foreign.visit },
      { channel: 'wechatpay', state: mine.state, visit: `${mine.visit.slice(0, -2)}AA` },
    ]
    for (const { channel, state, visit } of tries) {
      const back = { channel, answer: { code: 'good', state }, visit, payer: undefined }
      await expect(detour.finish(back)).rejects.toEqual(REFUSED)
    }
    expect(redeemed).toEqual([])
  })

  it('refuses a state that was used: its cookie ended with the first answer', async () => {
    const { detour, begin } = openDetour()
    const { visit, state } = begin()
    const back = { channel: 'wechatpay', answer: { code: 'good', state }, payer: undefined }
    await detour.finish({ ...back, visit })
    await expect(detour.finish({ ...back, visit: undefined })).rejects.toEqual(REFUSED)
  })

  it('learns nothing after ten minutes, but still leads back', async () => {
    const { detour, begin, redeemed, time } = openDetour()
    const { visit, state } = begin()
    time.now += 10 * 60_000
    const back = { channel: 'wechatpay', answer: { code: 'good', state }, visit, payer: undefined }
    expect(await detour.finish(back)).toEqual({ checkoutId: CHECKOUT, payer: null })
    expect(redeemed).toEqual([])
  })

  it('stores nothing when the network refuses the code', async () => {
    const { detour, begin } = openDetour()
    const { visit, state } = begin()
    const back = { channel: 'wechatpay', answer: { code: 'used', state }, visit, payer: undefined }
    expect(await detour.finish(back)).toEqual({ checkoutId: CHECKOUT, payer: null })
  })

  it('forgets an id after two hours and reads nothing out of an altered cookie', async () => {
    const { detour, begin, time } = openDetour()
    const { visit, state } = begin()
    const back = { channel: 'wechatpay', answer: { code: 'good', state }, visit, payer: undefined }
    const payer = (await detour.finish(back)).payer ?? ''
    expect(detour.read(`${payer.slice(0, -2)}AA`)).toEqual({})
    expect(detour.read(visit)).toEqual({})
    time.now += 2 * 3_600_000
    expect(detour.read(payer)).toEqual({})
  })
})
