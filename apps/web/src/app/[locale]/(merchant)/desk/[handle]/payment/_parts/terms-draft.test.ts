import type { TermsView } from '@onetill/contract'
import { expect, it } from 'vitest'
import { draftOf, findTypos, formOf, type TermsForm } from './terms-draft'

const limits = {
  ...{ currencies: ['CNY'], minMinor: null, maxMinor: 128_050n, countries: null },
  goodsTypes: ['physical' as const],
}
const terms: TermsView = {
  ...{ version: 3, currency: 'CNY', riskTier: 'standard', riskRules: [], offers: [] },
  preference: { kind: 'split', weights: { alipay: 30, wechatpay: 70 } },
  contracts: (['wechatpay', 'alipay'] as const).map((channel) => ({
    ...{ channel, state: 'active', granted: limits, limits },
  })),
  rules: [
    { id: 'Hidden parts stay', channels: ['alipay'], countries: ['US'], fromMinor: 1_000n },
    { id: 'Feed', channels: ['wechatpay'], surfaces: ['feed'], hosts: ['weibo'] },
  ],
}
const form = formOf(terms, 'en')

it('sends back what it was shown when nothing was touched', () => {
  expect(draftOf(form, 'CNY')).toEqual({
    preference: terms.preference,
    rules: terms.rules,
    contracts: [
      { channel: 'wechatpay', paused: false, ...limits },
      { channel: 'alipay', paused: false, ...limits },
    ],
  })
  expect(form.contracts[0]?.maximum).toBe('1280.50')
})

it('keeps the weights while another mode is chosen, and sends the mode', () => {
  const preferenceOf = (part: Partial<TermsForm>) => draftOf({ ...form, ...part }, 'CNY').preference
  expect(preferenceOf({ mode: 'auto' })).toEqual({ kind: 'order', channels: [] })
  expect(preferenceOf({ mode: 'order' })).toEqual({
    kind: 'order',
    channels: ['wechatpay', 'alipay'],
  })
  // A weight that isn't a whole number is sent as none, for the server to refuse in its words.
  expect(preferenceOf({ parts: { alipay: '1.5', wechatpay: '' } })).toEqual({
    kind: 'split',
    weights: { alipay: 0 },
  })
})

it('finds what isn’t an amount, a rule without a name and one that closes nothing', () => {
  const [contract] = form.contracts
  const [rule] = form.rules
  if (!contract || !rule) throw new Error('the form has both')
  const wrong: TermsForm = {
    ...form,
    contracts: [{ ...contract, minimum: 'ten', maximum: ' ' }],
    rules: [{ ...rule, key: 'r', id: ' ', channels: [], from: '0.001', below: '20' }],
  }
  expect([...findTypos(wrong, 'CNY')]).toEqual([
    'contracts.wechatpay.minimum',
    'rules.r.id',
    'rules.r.channels',
    'rules.r.from',
  ])
  expect(findTypos(form, 'CNY').size).toBe(0)
})
