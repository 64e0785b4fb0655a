import {
  CHANNELS,
  type Client,
  type Confidence,
  FLOWS,
  type Flow,
  FORMS,
  GOODS_TYPES,
  HOSTS,
  type Host,
  PLATFORMS,
  SURFACES,
  type Surface,
} from '@onetill/contract'
import { orderVersions, parseVersion } from '../surface/compare-versions'
import type { CompiledMatrix } from './compile-matrix'
import type { Basket, BuyerFacts, Contract, MerchantConditions, PlanInput } from './plan-input'

/** A named value of one dimension, so that a failing cell can be read aloud. */
export type Named<T> = { readonly name: string; readonly value: T }

/** One side of the input space: the client with its surface, or everything else. */
export type Scene = { readonly client: Client; readonly surface: Surface }
export type Deal = Pick<PlanInput, 'terms' | 'basket' | 'buyer' | 'ready' | 'health'>

/** Every client worth telling apart: host × platform × form × version band × confidence × embedded × surface. */
export function* scenes(matrix: CompiledMatrix): Generator<Scene> {
  for (const host of HOSTS) {
    const versions = versionBands(matrix, host)
    for (const confidence of confidencesOf(host)) {
      for (const platform of PLATFORMS) {
        for (const form of FORMS) {
          for (const version of versions) {
            for (const embedded of [false, true]) {
              const client = { host, platform, form, version, confidence, embedded, evidence: [] }
              for (const surface of SURFACES) yield { client, surface }
            }
          }
        }
      }
    }
  }
}

/** Every deal worth telling apart: merchant state × currency × amount band × goods type × signed-in. */
export function deals(): readonly Named<Deal>[] {
  return merchants().flatMap((merchant) =>
    CURRENCY_CLASSES.flatMap((currency) =>
      AMOUNT_BANDS.flatMap((amount) =>
        GOODS_TYPES.flatMap((goodsType) =>
          BUYERS.map((buyer) => {
            const basket: Basket = {
              purpose: 'purchase',
              currency,
              totalMinor: amount.value,
              goodsTypes: [goodsType],
              country: 'CN',
            }
            return {
              name: `${merchant.name}, ${currency} ${amount.name}, ${goodsType}, ${buyer.name}`,
              value: { ...merchant.value, basket, buyer: buyer.value },
            }
          }),
        ),
      ),
    ),
  )
}

/** The first version of every band the matrix tells apart for this host, one below them all, and an unknown one. */
function versionBands(matrix: CompiledMatrix, host: Host): readonly (string | null)[] {
  const bounds = new Set<string>()
  for (const { versions, hosts } of matrix.rows) {
    if (typeof versions !== 'object' || (hosts && !hosts.includes(host))) continue
    if (versions.from) bounds.add(versions.from)
    if (versions.below) bounds.add(versions.below)
  }
  const sorted = [...bounds].sort((a, b) => {
    return orderVersions(parseVersion(a) ?? [], parseVersion(b) ?? [])
  })
  return [null, '0', ...sorted]
}

/** Detection gives only our own app more than one confidence; the property tests lower it for every host. */
function confidencesOf(host: Host): readonly Confidence[] {
  if (host === 'onetill') return ['attested', 'inferred']
  return host === 'unknown' ? ['unknown'] : ['inferred']
}

/** One currency for each set of networks and each number of decimals, and one that no network takes. */
const CURRENCY_CLASSES = ['CNY', 'JPY', 'KWD', 'XTS'] as const

const AMOUNT_BANDS: readonly Named<bigint>[] = [
  { name: 'below every minimum', value: 10n },
  { name: 'ordinary', value: 9_900n },
  { name: 'above every maximum', value: 900_000_000n },
]

const SIGNED_IN: BuyerFacts = {
  id: 'usr_proof',
  signedIn: true,
  balanceMinor: 1_000_000n,
  walletFrozen: false,
  oneTapLimitMinor: 100_000n,
  openidKnown: true,
  alipayIdKnown: true,
  lastSuccess: null,
  stableKey: 'usr_proof',
}
const BUYERS: readonly Named<BuyerFacts>[] = [
  {
    name: 'guest',
    value: {
      ...SIGNED_IN,
      id: null,
      signedIn: false,
      balanceMinor: null,
      openidKnown: false,
      alipayIdKnown: false,
    },
  },
  { name: 'signed in', value: SIGNED_IN },
]

/** The flows this release deploys; the proof also walks all of them and none. */
const RELEASED: readonly Flow[] = ['balance.one_tap', 'wechatpay.native', 'wechatpay.h5']

type MerchantSide = Pick<Deal, 'terms' | 'ready' | 'health'>

function merchants(): readonly Named<MerchantSide>[] {
  const everything = conditions(CHANNELS.map(contractOf))
  const open = Object.fromEntries(
    FLOWS.map((flow) => [flow, { state: 'open', successRate: 0 } as const]),
  )
  return [
    { name: 'verified', value: { terms: everything, ready: FLOWS, health: {} } },
    { name: 'verified, this release', value: { terms: everything, ready: RELEASED, health: {} } },
    {
      name: 'balance only',
      value: { terms: conditions([contractOf('balance')]), ready: FLOWS, health: {} },
    },
    {
      name: 'cards only',
      value: { terms: conditions([contractOf('stripe')]), ready: FLOWS, health: {} },
    },
    {
      name: 'contracts suspended',
      value: {
        terms: conditions(everything.contracts.map((held) => ({ ...held, state: 'suspended' }))),
        ready: FLOWS,
        health: {},
      },
    },
    {
      name: 'restricted',
      value: { terms: { ...everything, canSell: false }, ready: FLOWS, health: {} },
    },
    { name: 'every circuit open', value: { terms: everything, ready: FLOWS, health: open } },
    { name: 'nothing deployed', value: { terms: everything, ready: [], health: {} } },
  ]
}

function contractOf(channel: Contract['channel']): Contract {
  return {
    channel,
    state: 'active',
    currencies: ['CNY', 'JPY', 'KWD'],
    minMinor: 100n,
    maxMinor: 50_000_000n,
    goodsTypes: GOODS_TYPES,
    countries: ['CN'],
  }
}

function conditions(contracts: readonly Contract[]): MerchantConditions {
  return {
    canSell: true,
    contracts,
    settlementCurrency: 'CNY',
    preference: { kind: 'order', channels: ['balance', 'wechatpay', 'alipay', 'stripe'] },
    riskTier: 'standard',
    restrictions: [],
  }
}
