import { FLOWS, type Flow } from '@onetill/contract'
import { describe, expect, it } from 'vitest'
import type { PlanInput } from './plan-input'
import { sampleContract, sampleInput, sampleTerms } from './sample-input'
import { flowsOf, ONETILL, planOn, reasonOf, SIGNED_IN } from './sample-plan'

describe('reasons', () => {
  it('gives every flow exactly one answer', () => {
    const { flows, rejected } = planOn({ host: 'weibo' })
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
    expect(reasonOf(planOn({}, change), flow)).toEqual(
      facts ? { flow, reason, facts } : { flow, reason },
    )
  })

  it('takes a basket that one of several contracts of the channel covers', () => {
    const contracts = [
      sampleContract('wechatpay', { currencies: ['USD'] }),
      sampleContract('wechatpay', { maxMinor: 10_000n }),
    ]
    expect(flowsOf(planOn({}, { terms: sampleTerms({ contracts }) }))).toEqual(['wechatpay.h5'])
  })

  it('bars virtual goods in a mini program on iOS only', () => {
    const digital = { ...basket({ goodsTypes: ['digital'] }), buyer: SIGNED_IN }
    const inside = { host: 'wechat_miniprogram', version: '8.0' } as const
    expect(reasonOf(planOn(inside, digital), 'wechatpay.jsapi')?.reason).toBe('goods_type_barred')
    expect(flowsOf(planOn({ ...inside, platform: 'android' }, digital))).toContain(
      'wechatpay.jsapi',
    )
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
    const answer = planOn({ ...ONETILL, version }, { buyer: SIGNED_IN })
    expect(reasonOf(answer, 'balance.one_tap')?.reason).toBe(reason)
  })

  it.each([
    ['7.99.99', false],
    ['8.0.0', true],
    ['8.0', true],
    ['10.0', true],
    ['junk', false],
  ])('Onetill %s has a native sheet: %s', (version, offered) => {
    expect(flowsOf(planOn({ ...ONETILL, version })).includes('wechatpay.app')).toBe(offered)
  })
})
