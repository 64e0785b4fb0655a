import type { TermsChange } from '@onetill/contract'
import { expect, it } from 'vitest'
import type { Contract, MerchantConditions, Restriction } from '../plan/plan-input'
import { sampleContract, sampleTerms } from '../plan/sample-input'
import { diffTerms } from './diff-terms'

const channel = 'alipay'
const rule = (change: Partial<Restriction> = {}): Restriction => ({
  ...{ id: 'Feed', because: 'merchant', channels: [channel] },
  ...change,
})
const one = (narrow: Partial<Contract> = {}, change: Partial<MerchantConditions> = {}) =>
  sampleTerms({ contracts: [sampleContract(channel, narrow)], ...change })
const withRules = (...restrictions: Restriction[]) => one({}, { restrictions })

it.each<[string, MerchantConditions, MerchantConditions, TermsChange[]]>([
  ['nothing', one(), one(), []],
  ['the order of a list', one({ currencies: ['USD', 'CNY'] }), one(), []],
  ['a pause', one(), one({ state: 'paused' }), [{ what: 'paused', channel }]],
  ['an opening', one({ state: 'paused' }), one(), [{ what: 'resumed', channel }]],
  [
    'a bound',
    one({ maxMinor: 5n }),
    one(),
    [{ what: 'amount', channel, field: 'maxMinor', before: '5', after: null }],
  ],
  [
    'countries',
    one(),
    one({ countries: ['HK', 'CN'] }),
    [{ what: 'list', channel, field: 'countries', before: null, after: ['CN', 'HK'] }],
  ],
  [
    'the order of channels, which matters',
    one({}, { preference: { kind: 'order', channels: ['alipay', 'stripe'] } }),
    one({}, { preference: { kind: 'order', channels: ['stripe', 'alipay'] } }),
    [
      {
        what: 'preference',
        before: { kind: 'order', channels: ['alipay', 'stripe'] },
        after: { kind: 'order', channels: ['stripe', 'alipay'] },
      },
    ],
  ],
  ['a new rule', one(), withRules(rule()), [{ what: 'rule_added', rule: 'Feed' }]],
  [
    'a rule of other contents',
    withRules(rule()),
    withRules(rule({ fromMinor: 1n })),
    [{ what: 'rule_changed', rule: 'Feed' }],
  ],
  ['a rule gone', withRules(rule()), one(), [{ what: 'rule_removed', rule: 'Feed' }]],
  ['a rule of the platform’s', withRules(rule({ because: 'risk' })), one(), []],
])('tells %s', (_, before, after, changes) => {
  expect(diffTerms(before, after)).toEqual(changes)
})
