import {
  type Contract,
  compileMatrix,
  MATRIX,
  type MerchantConditions,
  type PlanInput,
  plan,
  type Restriction,
} from '@onetill/cashier/plan'
import { createClientCache, detectClient } from '@onetill/cashier/surface'
import { FLOWS, GOODS_TYPES, SURFACES } from '@onetill/contract'
import type { BenchRow } from './bench-row'

const DECISIONS = 400_000
const WARM_UP = 100_000
const GOAL_PER_SECOND = 100_000
const GOAL_P99_MICROSECONDS = 50

/** Detection plus plan on one core, with the full matrix and ten rules per merchant, as each checkout does it. */
export async function decide(): Promise<BenchRow[]> {
  const requests = realisticRequests()
  const deals = merchants()
  const matrix = compileMatrix(MATRIX)
  const cache = createClientCache()
  let flows = 0

  function decideOnce(index: number): void {
    const headers = requests[index % requests.length] as Record<string, string>
    const deal = deals[index % deals.length] as Omit<PlanInput, 'client' | 'matrix'>
    const client = detectClient(headers, { cache })
    const { surface, terms, basket, buyer, health, ready, successRates } = deal
    const input = { client, surface, terms, basket, buyer, health, ready, successRates, matrix }
    flows += plan(input).flows.length
  }

  for (let index = 0; index < WARM_UP; index += 1) decideOnce(index)
  const perSecond = perCoreSecond(DECISIONS, decideOnce)

  const nanoseconds = new Float64Array(DECISIONS)
  for (let index = 0; index < DECISIONS; index += 1) {
    const before = process.hrtime.bigint()
    decideOnce(index)
    nanoseconds[index] = Number(process.hrtime.bigint() - before)
  }
  nanoseconds.sort()
  const p99 = (nanoseconds[Math.floor(DECISIONS * 0.99)] ?? 0) / 1000
  if (flows === 0) throw new Error('a bench in which nobody can pay measures nothing')

  const cold = measureCold(requests)
  return [
    row('detect + plan', perSecond, 'per second', GOAL_PER_SECOND, 'at least'),
    row('detect + plan, p99', p99, 'µs', GOAL_P99_MICROSECONDS, 'at most'),
    row('detect, never seen before', cold, 'per second', 10_000, 'at least'),
  ]
}

/** Detection without the cache: what a flood of strangers costs. */
function measureCold(requests: readonly Record<string, string>[]): number {
  return perCoreSecond(50_000, (index) => {
    detectClient(requests[index % requests.length] as Record<string, string>)
  })
}

/** How often per second of processor time, collecting garbage included: a busy machine doesn't change the answer. */
function perCoreSecond(count: number, once: (index: number) => void): number {
  const before = process.cpuUsage()
  for (let index = 0; index < count; index += 1) once(index)
  const { user, system } = process.cpuUsage(before)
  return Math.round((count / (user + system)) * 1_000_000)
}

function row(
  name: string,
  value: number,
  unit: string,
  floor: number,
  bound: 'at least' | 'at most',
): BenchRow {
  const ratio = bound === 'at least' ? value / floor : floor / value
  return { name, value, unit, floor, ratio, goal: 1, ok: ratio >= 1 }
}

/** A thousand different agents: the hosts the cashier tells apart, over versions and devices. */
function realisticRequests(): readonly Record<string, string>[] {
  return Array.from({ length: 1_000 }, (_, index) => {
    const build = `8.0.${index % 60}`
    const iphone = `Mozilla/5.0 (iPhone; CPU iPhone OS ${13 + (index % 6)}_${index % 5} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)`
    const android = `Mozilla/5.0 (Linux; Android ${9 + (index % 7)}; V${2000 + index}A Build/QP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/${90 + (index % 40)}.0.0.0 Mobile Safari/537.36`
    const agents = [
      `${iphone} Mobile/15E148 MicroMessenger/${build}(0x18003137) NetType/WIFI Language/zh_CN`,
      `${android} XWEB/3211 MMWEBSDK/20220303 MMWEBID/7223 MicroMessenger/${build}.2120(0x2800153B) NetType/5G Language/zh_CN`,
      `${iphone} Version/17.0 Mobile/15E148 Safari/604.1`,
      `Mozilla/5.0 (Linux; Android 14; SM-S9${index}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.${index}.0 Mobile Safari/537.36`,
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/12${index % 10}.0.${index}.0 Safari/537.36`,
      `${android} AliApp(AP/10.2.${index}) AlipayClient/10.2.${index}`,
      `${iphone} Mobile/15E148 Weibo (iPhone17,1__weibo__15.4.${index}__iphone__os18.5)`,
      `${iphone} Mobile/15E148 Instagram 312.0.${index}.22.114 (iPhone14,5; iOS 17_0; en_US; scale=3.00)`,
    ]
    return {
      accept: 'text/html,application/xhtml+xml',
      'accept-language': 'zh-CN,zh;q=0.9',
      'sec-fetch-dest': index % 10 === 0 ? 'iframe' : 'document',
      'user-agent': agents[index % agents.length] as string,
    }
  })
}

function merchants(): readonly Omit<PlanInput, 'client' | 'matrix'>[] {
  return Array.from({ length: 97 }, (_, index) => ({
    surface: SURFACES[index % SURFACES.length] ?? 'feed',
    terms: conditions(index),
    basket: {
      purpose: 'purchase',
      currency: 'CNY',
      totalMinor: BigInt(100 + index * 331),
      goodsTypes: [GOODS_TYPES[index % GOODS_TYPES.length] ?? 'physical'],
      country: 'CN',
    },
    buyer: {
      id: `usr_${index}`,
      signedIn: index % 3 !== 0,
      balanceMinor: BigInt(index * 300),
      walletFrozen: false,
      oneTapLimitMinor: 50_000n,
      openidKnown: index % 2 === 0,
      lastSuccess: index % 4 === 0 ? 'wechatpay.h5' : null,
      stableKey: `usr_${index}`,
    },
    health: index % 5 === 0 ? { 'alipay.wap': { state: 'degraded', successRate: 0.8 } } : {},
    ready: FLOWS,
    successRates: { 'browser/ios/17/wechatpay.h5': { tried: 1000, paid: 930 } },
  }))
}

/** Four contracts and six restrictions: ten rules. */
function conditions(index: number): MerchantConditions {
  const contracts = (['balance', 'wechatpay', 'alipay', 'stripe'] as const).map(
    (channel): Contract => ({
      channel,
      state: 'active',
      currencies: ['CNY', 'USD'],
      minMinor: 1n,
      maxMinor: 5_000_000n,
      goodsTypes: GOODS_TYPES,
      countries: ['CN', 'HK', 'SG'],
    }),
  )
  const restrictions: Restriction[] = [
    { id: 'cards-abroad', because: 'merchant', channels: ['stripe'], countries: ['RU'] },
    { id: 'small-cards', because: 'merchant', channels: ['stripe'], belowMinor: 500n },
    { id: 'agents', because: 'risk', surfaces: ['agent'], fromMinor: 100_000n },
    { id: 'digital-h5', because: 'merchant', flows: ['wechatpay.h5'], goodsTypes: ['digital'] },
    { id: 'douyin', because: 'merchant', hosts: ['douyin'] },
    { id: 'large-usd', because: 'risk', currencies: ['USD'], fromMinor: 1_000_000n },
  ]
  return {
    canSell: true,
    contracts,
    settlementCurrency: 'CNY',
    preference:
      index % 2 === 0
        ? { kind: 'order', channels: ['wechatpay', 'alipay', 'balance'] }
        : { kind: 'split', weights: { wechatpay: 70, alipay: 30 } },
    riskTier: 'standard',
    restrictions,
  }
}
