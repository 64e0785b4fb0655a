import { LOCALES } from '@onetill/contract'
import { describe, expect, it } from 'vitest'
import { checkConditions } from './check-conditions'
import { conditionSentence } from './condition-sentences'
import type { MerchantConditions, Restriction } from './plan-input'
import { sampleContract, sampleTerms } from './sample-input'

const rule = (id: string, change: Partial<Restriction> = {}): Restriction => ({
  id,
  because: 'merchant',
  ...change,
})
const one = (narrow: Parameters<typeof sampleContract>[1]) =>
  sampleTerms({
    contracts: [sampleContract('wechatpay', narrow)],
    preference: { kind: 'order', channels: [] },
  })

describe('checkConditions', () => {
  it('has nothing to say about sound conditions', () => {
    expect(checkConditions(sampleTerms())).toEqual([])
  })

  it.each<[string, 'error' | 'warning', MerchantConditions]>([
    [
      'no_usable_contract',
      'error',
      sampleTerms({ contracts: [], preference: { kind: 'order', channels: [] } }),
    ],
    ['no_usable_contract', 'error', one({ state: 'suspended' })],
    ['currency_nobody_settles', 'error', sampleTerms({ settlementCurrency: 'KWD' })],
    ['currency_not_taken', 'error', one({ currencies: ['CNY', 'KWD'] })],
    ['amount_band_empty', 'error', one({ minMinor: 200n, maxMinor: 100n })],
    ['amount_below_every_minimum', 'error', one({ maxMinor: 0n })],
    ['contract_sells_nothing', 'error', one({ goodsTypes: [] })],
    ['contract_reaches_nowhere', 'error', one({ countries: [] })],
    [
      'preference_without_contract',
      'warning',
      sampleTerms({
        contracts: [sampleContract('wechatpay')],
        preference: { kind: 'order', channels: ['alipay'] },
      }),
    ],
    [
      'preference_repeats',
      'error',
      sampleTerms({ preference: { kind: 'order', channels: ['alipay', 'alipay'] } }),
    ],
    ['split_without_weight', 'error', sampleTerms({ preference: { kind: 'split', weights: {} } })],
    [
      'split_without_weight',
      'error',
      sampleTerms({ preference: { kind: 'split', weights: { alipay: -1 } } }),
    ],
    [
      'restriction_repeats',
      'error',
      sampleTerms({
        restrictions: [rule('a', { channels: ['alipay'] }), rule('a', { channels: ['stripe'] })],
      }),
    ],
    ['no_usable_contract', 'error', one({ state: 'paused' })],
    ['restriction_bars_everything', 'error', sampleTerms({ restrictions: [rule('all')] })],
    [
      'restriction_bars_everything',
      'error',
      sampleTerms({
        restrictions: [
          rule('a', { channels: ['balance', 'stripe'] }),
          rule('b', { channels: ['alipay', 'wechatpay'] }),
        ],
      }),
    ],
    [
      'restriction_never_bites',
      'error',
      sampleTerms({
        restrictions: [rule('odd', { channels: ['alipay'], flows: ['stripe.element'] })],
      }),
    ],
    [
      'restriction_never_bites',
      'error',
      sampleTerms({ restrictions: [rule('band', { fromMinor: 200n, belowMinor: 100n })] }),
    ],
    [
      'restriction_shadowed',
      'warning',
      sampleTerms({
        restrictions: [
          rule('wide', { channels: ['stripe'] }),
          rule('narrow', { flows: ['stripe.element'], fromMinor: 5n }),
        ],
      }),
    ],
  ])('finds %s', (code, severity, terms) => {
    const found = checkConditions(terms).find((problem) => problem.code === code)
    expect(found).toMatchObject({ code, severity })
    for (const locale of LOCALES) {
      if (found) expect(conditionSentence(found, locale)).not.toMatch(/[{}—]/)
    }
  })
})
