import { type Client, FLOWS, type Flow, type Plan } from '@onetill/contract'
import { describe, expect, it } from 'vitest'
import { plan } from './plan'
import type { BuyerFacts, PlanInput } from './plan-input'
import { successKey } from './rank-flows'
import { PHONE_BROWSER, sampleContract, sampleInput, sampleTerms } from './sample-input'

const RELEASED: readonly Flow[] = ['balance.one_tap', 'wechatpay.native', 'wechatpay.h5']
const SIGNED_IN: BuyerFacts = {
  ...sampleInput().buyer,
  id: 'usr_1',
  signedIn: true,
  balanceMinor: 100_000n,
  openidKnown: true,
  alipayIdKnown: true,
}
const flowsOf = (answer: Plan) => answer.flows.map(({ flow }) => flow)
const reasonOf = (answer: Plan, flow: Flow) =>
  answer.rejected.find((rejected) => rejected.flow === flow)
const on = (client: Partial<Client>, change: Partial<PlanInput> = {}) =>
  plan(sampleInput({ client: { ...PHONE_BROWSER, ...client }, ...change }))

const ONETILL = { host: 'onetill', confidence: 'attested' } as const
const DESKTOP = { platform: 'windows', form: 'desktop' } as const

describe('which flow comes first', () => {
  const signedIn = { buyer: SIGNED_IN }
  it.each<[string, Partial<Client>, Flow]>([
    ['a phone’s browser', {}, 'wechatpay.h5'],
    ['a desktop’s browser', DESKTOP, 'wechatpay.native'],
    ['WeChat on a phone', { host: 'wechat', version: '8.0.49' }, 'wechatpay.jsapi'],
    ['WeChat on Windows', { host: 'wechat', version: '7.0.20', ...DESKTOP }, 'wechatpay.native'],
    ['WeCom on Windows', { host: 'wecom', version: '4.1', ...DESKTOP }, 'wechatpay.native'],
    ['a mini program', { host: 'wechat_miniprogram', version: '8.0' }, 'wechatpay.jsapi'],
    ['Weibo', { host: 'weibo', version: '15.4.1' }, 'alipay.wap'],
    ['Instagram', { host: 'instagram', version: '312.0' }, 'alipay.wap'],
    ['Onetill 8.2', { ...ONETILL, version: '8.2' }, 'wechatpay.app'],
    ['Onetill 7.99.99', { ...ONETILL, version: '7.99.99' }, 'balance.one_tap'],
    ['Onetill 5.9', { ...ONETILL, version: '5.9' }, 'wechatpay.native'],
  ])('%s', (_, client, flow) => {
    expect(flowsOf(on(client, signedIn))[0]).toBe(flow)
  })

  it('is Alipay’s own bridge inside Alipay, when the merchant prefers it', () => {
    const terms = sampleTerms({ preference: { kind: 'order', channels: ['alipay'] } })
    expect(flowsOf(on({ host: 'alipay', version: '10.2' }, { ...signedIn, terms }))[0]).toMatch(
      /^alipay\.(jsapi|wap)$/,
    )
  })
})

describe('this release', () => {
  const released = { ready: RELEASED }
  it.each<[string, Partial<Client>, Partial<PlanInput>, readonly Flow[], readonly string[]]>([
    ['a phone’s browser', {}, {}, ['wechatpay.h5'], []],
    ['a desktop', DESKTOP, {}, ['wechatpay.native'], []],
    [
      'WeChat in-app',
      { host: 'wechat', version: '8.0.49' },
      {},
      [],
      ['open_in_browser', 'send_link'],
    ],
    ['a frame', { embedded: true }, {}, [], ['open_in_browser', 'send_link']],
    ['a crawler', { host: 'bot' }, {}, [], ['send_link']],
    [
      'an agent',
      { host: 'unknown', confidence: 'unknown' },
      { surface: 'agent' },
      [],
      ['send_link'],
    ],
    ['nothing deployed', {}, { ready: [] }, [], ['send_link']],
    [
      'an unknown client',
      { host: 'unknown', platform: 'unknown', form: 'unknown', confidence: 'unknown' },
      {},
      ['wechatpay.native'],
      ['open_in_browser'],
    ],
  ])('%s', (_, client, change, flows, handoffs) => {
    const answer = on(client, { ...released, ...change })
    expect(flowsOf(answer)).toEqual(flows)
    expect(answer.handoffs.map(({ handoff }) => handoff).slice(0, handoffs.length)).toEqual(
      handoffs,
    )
  })

  it('says why WeChat hands off, and that a frame opens a window', () => {
    const inWechat = on({ host: 'wechat', version: '8.0' }, released)
    expect(inWechat.handoffs[0]?.because).toBe('host_blocks_channel')
    expect(reasonOf(inWechat, 'wechatpay.jsapi')?.reason).toBe('channel_not_ready')
    expect(on({ embedded: true }, released).handoffs[0]?.because).toBe('embedded_frame')
  })

  it('lets a person who opens an agent’s link pay in their own browser', () => {
    expect(flowsOf(on({}, { ...released, surface: 'agent' }))).toEqual(['wechatpay.h5'])
  })
})

describe('reasons', () => {
  it('gives every flow exactly one answer', () => {
    const { flows, rejected } = on({ host: 'weibo' })
    const named = [...flows, ...rejected].map(({ flow }) => flow)
    expect([...named].sort()).toEqual([...FLOWS].sort())
  })

  const contract = (narrow: Parameters<typeof sampleContract>[1]) => ({
    terms: sampleTerms({ contracts: [sampleContract('wechatpay', narrow)] }),
  })
  const basket = (change: Partial<PlanInput['basket']>) => ({
    basket: { ...sampleInput().basket, ...change },
  })
  it.each<[string, Flow, Partial<PlanInput>, string, Record<string, string> | undefined]>([
    [
      'merchant_cannot_sell',
      'wechatpay.h5',
      { terms: sampleTerms({ canSell: false }) },
      'a restricted merchant',
      undefined,
    ],
    ['not_contracted', 'alipay.wap', contract({}), 'no contract', { channel: 'alipay' }],
    [
      'contract_suspended',
      'wechatpay.h5',
      contract({ state: 'suspended' }),
      'a suspended one',
      { channel: 'wechatpay' },
    ],
    [
      'currency_unsupported',
      'wechatpay.h5',
      basket({ currency: 'KWD' }),
      'a currency the network lacks',
      { currency: 'KWD' },
    ],
    [
      'currency_unsupported',
      'wechatpay.h5',
      contract({ currencies: ['USD'] }),
      'a currency not agreed',
      { currency: 'CNY' },
    ],
    [
      'amount_below_minimum',
      'wechatpay.h5',
      contract({ minMinor: 10_000n }),
      'too small',
      { minimumMinor: '10000', currency: 'CNY' },
    ],
    [
      'amount_above_maximum',
      'wechatpay.h5',
      contract({ maxMinor: 9_899n }),
      'too large',
      { maximumMinor: '9899', currency: 'CNY' },
    ],
    [
      'amount_below_minimum',
      'stripe.element',
      basket({ totalMinor: 399n }),
      'below the network’s own',
      { minimumMinor: '400', currency: 'CNY' },
    ],
    [
      'goods_type_barred',
      'wechatpay.h5',
      contract({ goodsTypes: ['service'] }),
      'barred goods',
      { goodsType: 'physical' },
    ],
    [
      'country_unsupported',
      'wechatpay.h5',
      contract({ countries: ['HK'] }),
      'another country',
      { country: 'CN' },
    ],
    [
      'channel_unhealthy',
      'wechatpay.h5',
      { health: { 'wechatpay.h5': { state: 'open', successRate: 0 } } },
      'an open circuit',
      { flow: 'wechatpay.h5' },
    ],
    ['sign_in_required', 'balance.one_tap', {}, 'a guest’s balance', undefined],
    [
      'wallet_frozen',
      'balance.one_tap',
      { buyer: { ...SIGNED_IN, walletFrozen: true } },
      'a frozen wallet',
      undefined,
    ],
    [
      'insufficient_balance',
      'balance.one_tap',
      { buyer: { ...SIGNED_IN, balanceMinor: 9_899n } },
      'one fen short',
      { balanceMinor: '9899', missingMinor: '1', currency: 'CNY' },
    ],
    [
      'above_one_tap_limit',
      'balance.one_tap',
      { buyer: { ...SIGNED_IN, oneTapLimitMinor: 9_899n } },
      'a limit',
      { limitMinor: '9899', currency: 'CNY' },
    ],
    [
      'balance_cannot_top_up',
      'balance.one_tap',
      { buyer: SIGNED_IN, ...basket({ purpose: 'top_up' }) },
      'a top-up',
      undefined,
    ],
    [
      'barred_by_merchant',
      'wechatpay.h5',
      {
        terms: sampleTerms({
          restrictions: [{ id: 'no-h5', because: 'merchant', flows: ['wechatpay.h5'] }],
        }),
      },
      'a rule',
      { rule: 'no-h5' },
    ],
    [
      'risk_restricted',
      'stripe.element',
      { terms: sampleTerms({ riskTier: 'high' }) },
      'a guest’s card at high risk',
      undefined,
    ],
  ])('%s for %s', (reason, flow, change, _, facts) => {
    expect(reasonOf(on({}, change), flow)).toEqual(
      facts ? { flow, reason, facts } : { flow, reason },
    )
  })

  it('takes a basket that one of several contracts of the channel covers', () => {
    const contracts = [
      sampleContract('wechatpay', { currencies: ['USD'] }),
      sampleContract('wechatpay', { maxMinor: 10_000n }),
    ]
    expect(flowsOf(on({}, { terms: sampleTerms({ contracts }) }))).toEqual(['wechatpay.h5'])
  })

  it('bars virtual goods in a mini program on iOS only', () => {
    const digital = { ...basket({ goodsTypes: ['digital'] }), buyer: SIGNED_IN }
    const inside = { host: 'wechat_miniprogram', version: '8.0' } as const
    expect(reasonOf(on(inside, digital), 'wechatpay.jsapi')?.reason).toBe('goods_type_barred')
    expect(flowsOf(on({ ...inside, platform: 'android' }, digital))).toContain('wechatpay.jsapi')
  })

  it.each([
    ['5.99.99', 'needs_newer_client'],
    ['6.0.0', undefined],
    ['7.99.99', undefined],
    ['8.0.0', undefined],
    ['10.0', undefined],
    ['junk', 'version_unknown'],
    [null, 'version_unknown'],
  ])('Onetill %s answers one tap with %s', (version, reason) => {
    const answer = on({ ...ONETILL, version }, { buyer: SIGNED_IN })
    expect(reasonOf(answer, 'balance.one_tap')?.reason).toBe(reason)
  })

  it.each([
    ['7.99.99', false],
    ['8.0.0', true],
    ['8.0', true],
    ['10.0', true],
    ['junk', false],
  ])('Onetill %s has a native sheet: %s', (version, offered) => {
    expect(flowsOf(on({ ...ONETILL, version })).includes('wechatpay.app')).toBe(offered)
  })
})

describe('ranking', () => {
  const browser = { buyer: SIGNED_IN }
  it('follows the merchant’s preference, then the last success, then what succeeds, then cost', () => {
    const nobody = sampleTerms({ preference: { kind: 'order', channels: [] } })
    expect(flowsOf(on({}, browser)).slice(0, 2)).toEqual(['wechatpay.h5', 'alipay.wap'])
    expect(flowsOf(on({}, { ...browser, terms: nobody }))[0]).toBe('balance.one_tap')
    const again = { ...SIGNED_IN, lastSuccess: 'stripe.element' as const }
    const last = on({}, { terms: nobody, buyer: again })
    expect(last.flows[0]).toMatchObject({
      flow: 'stripe.element',
      because: ['last_success', 'allowed'],
    })
    const successRates = { [successKey(PHONE_BROWSER, 'alipay.wap')]: { tried: 1000, paid: 990 } }
    const measured = on({}, { ...browser, terms: nobody, successRates })
    expect(measured.flows[0]).toMatchObject({
      flow: 'alipay.wap',
      because: ['success_rate', 'allowed'],
    })
  })

  it.each(['degraded', 'probing'] as const)(
    'demotes a flow that is %s, without dropping it',
    (state) => {
      const answer = on({}, { health: { 'wechatpay.h5': { state, successRate: 0.5 } } })
      expect(answer.flows.at(-1)).toMatchObject({
        flow: 'wechatpay.h5',
        because: ['demoted', 'allowed'],
      })
    },
  )

  it('puts a code for another device behind what pays here', () => {
    const answer = on({ ...ONETILL, version: '8.0' }, { buyer: SIGNED_IN })
    const fits = answer.flows.map(({ fit }) => fit)
    expect(fits).toEqual([...fits].sort())
    expect(answer.flows.at(-1)?.fit).toBe('other_device')
  })
})
