import {
  CHANNELS,
  type Client,
  CONFIDENCES,
  CONTRACT_STATES,
  CURRENCIES,
  FLOWS,
  FORMS,
  GOODS_TYPES,
  HOSTS,
  PLATFORMS,
  RISK_TIERS,
  SURFACES,
} from '@onetill/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileMatrix } from './compile-matrix'
import { MATRIX } from './matrix'
import { plan } from './plan'
import { HEALTH_STATES, type PlanInput } from './plan-input'
import { sampleInput, sampleTerms } from './sample-input'
import { splitOrder } from './split-buyers'

const matrix = compileMatrix(MATRIX)
const RUNS = { numRuns: 2_000 }
const amount = fc.bigInt({ min: 0n, max: 10n ** 9n })
const version = fc.constantFrom(
  null,
  'junk',
  '',
  '4.9',
  '5.0',
  '5.99.99',
  '6.0.0',
  '7.99.99',
  '8.0.0',
  '10.0',
)

const client: fc.Arbitrary<Client> = fc.record({
  host: fc.constantFrom(...HOSTS),
  platform: fc.constantFrom(...PLATFORMS),
  form: fc.constantFrom(...FORMS),
  version,
  confidence: fc.constantFrom(...CONFIDENCES),
  embedded: fc.boolean(),
  evidence: fc.constant([]),
})
const contract = fc.record({
  channel: fc.constantFrom(...CHANNELS),
  state: fc.constantFrom(...CONTRACT_STATES),
  currencies: fc.subarray([...CURRENCIES]),
  minMinor: fc.option(amount),
  maxMinor: fc.option(amount),
  goodsTypes: fc.subarray([...GOODS_TYPES]),
  countries: fc.option(fc.subarray(['CN', 'HK', 'SG'])),
})
const restriction = fc.record(
  {
    id: fc.string({ minLength: 1, maxLength: 8 }),
    because: fc.constantFrom('merchant' as const, 'risk' as const),
    channels: fc.subarray([...CHANNELS]),
    hosts: fc.subarray([...HOSTS]),
    surfaces: fc.subarray([...SURFACES]),
    fromMinor: amount,
  },
  { requiredKeys: ['id', 'because'] },
)
const preference = fc.oneof(
  fc.record({ kind: fc.constant('order' as const), channels: fc.shuffledSubarray([...CHANNELS]) }),
  fc.record({
    kind: fc.constant('split' as const),
    weights: fc.dictionary(fc.constantFrom(...CHANNELS), fc.oneof(fc.nat(100), fc.double())),
  }),
)
const input: fc.Arbitrary<PlanInput> = fc.record({
  client,
  surface: fc.constantFrom(...SURFACES),
  terms: fc.record({
    canSell: fc.boolean(),
    contracts: fc.array(contract, { maxLength: 6 }),
    settlementCurrency: fc.constantFrom(...CURRENCIES),
    preference,
    riskTier: fc.constantFrom(...RISK_TIERS),
    restrictions: fc.array(restriction, { maxLength: 6 }),
  }),
  basket: fc.record({
    purpose: fc.constantFrom('purchase' as const, 'top_up' as const),
    currency: fc.constantFrom(...CURRENCIES, 'XTS'),
    totalMinor: amount,
    goodsTypes: fc.subarray([...GOODS_TYPES]),
    country: fc.option(fc.constantFrom('CN', 'US')),
  }),
  buyer: fc.record({
    id: fc.option(fc.string()),
    signedIn: fc.boolean(),
    balanceMinor: fc.option(amount),
    walletFrozen: fc.boolean(),
    oneTapLimitMinor: fc.option(amount),
    openidKnown: fc.boolean(),
    lastSuccess: fc.option(fc.constantFrom(...FLOWS)),
    stableKey: fc.string(),
  }),
  health: fc.dictionary(
    fc.constantFrom(...FLOWS),
    fc.record({ state: fc.constantFrom(...HEALTH_STATES), successRate: fc.constant(null) }),
  ),
  ready: fc.subarray([...FLOWS]),
  successRates: fc.constant({}),
  matrix: fc.constant(matrix),
})
const flowsOf = (given: PlanInput) => plan(given).flows.map(({ flow }) => flow)

describe('whatever the input', () => {
  it('the same input gives the same plan, and is left untouched', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { matrix: compiled, ...rest } = given
        const copy = { ...structuredClone(rest), matrix: compiled }
        expect(plan(given)).toEqual(plan(copy))
        expect(given).toEqual(copy)
      }),
      RUNS,
    )
  })

  it('every flow has one answer, and nobody is left without a way on', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { flows, rejected, handoffs } = plan(given)
        const named = [...flows, ...rejected].map(({ flow }) => flow).sort()
        expect(named).toEqual([...FLOWS].sort())
        expect(flows.length + handoffs.length).toBeGreaterThan(0)
      }),
      RUNS,
    )
  })

  it('adding a contract never takes an option away', () => {
    fc.assert(
      fc.property(input, contract, fc.nat(6), (given, added, at) => {
        const contracts = given.terms.contracts.toSpliced(at, 0, added)
        const after = flowsOf({ ...given, terms: { ...given.terms, contracts } })
        expect(after).toEqual(expect.arrayContaining(flowsOf(given)))
      }),
      RUNS,
    )
  })

  it('a less trusted client never gains a flow', () => {
    fc.assert(
      fc.property(input, fc.nat(3), (given, steps) => {
        const rank = CONFIDENCES.indexOf(given.client.confidence)
        const confidence = CONFIDENCES[Math.min(rank + steps, CONFIDENCES.length - 1)] ?? 'unknown'
        const less = flowsOf({ ...given, client: { ...given.client, confidence } })
        expect(flowsOf(given)).toEqual(expect.arrayContaining(less))
      }),
      RUNS,
    )
  })

  it('nothing is offered that isn’t contracted, deployed and closed-circuited', () => {
    fc.assert(
      fc.property(input, (given) => {
        for (const { flow, channel } of plan(given).flows) {
          const held = given.terms.contracts.some((one) => {
            return one.channel === channel && one.state === 'active'
          })
          expect(held && given.terms.canSell).toBe(true)
          expect(given.ready).toContain(flow)
          expect(given.health[flow]?.state).not.toBe('open')
        }
      }),
      RUNS,
    )
  })
})

describe('a volume split', () => {
  const weights = { wechatpay: 50, alipay: 30, stripe: 20 }

  it('gives each channel its share of 100,000 buyers within one in a hundred', () => {
    const first = new Map<string, number>()
    for (let buyer = 0; buyer < 100_000; buyer += 1) {
      const channel = splitOrder(weights, `usr_${buyer}`)[0] ?? 'none'
      first.set(channel, (first.get(channel) ?? 0) + 1)
    }
    for (const [channel, weight] of Object.entries(weights)) {
      expect(Math.abs((first.get(channel) ?? 0) / 1_000 - weight)).toBeLessThan(1)
    }
  })

  it('is stable for a buyer, also while a channel is away', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('wechatpay', 'alipay', 'stripe'), (key, gone) => {
        const order = splitOrder(weights, key)
        expect(splitOrder(weights, key)).toEqual(order)
        const buyer = { ...sampleInput().buyer, stableKey: key }
        const contracts = sampleTerms().contracts.filter(({ channel }) => channel !== gone)
        const terms = sampleTerms({ contracts, preference: { kind: 'split', weights } })
        const offered = plan(sampleInput({ terms, buyer })).flows.map(({ channel }) => channel)
        const left = order.filter((channel) => channel !== gone)
        expect([...new Set(offered)].filter((channel) => left.includes(channel))).toEqual(left)
      }),
    )
  })
})
