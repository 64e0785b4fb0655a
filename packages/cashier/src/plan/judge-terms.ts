import type { Client } from '@onetill/contract'
import { type Channel, channelOf, type Flow, type Surface } from '@onetill/contract'
import type { Refusal } from './judge-client'
import { NETWORK_LIMITS } from './network-limits'
import type { Basket, Contract, MerchantConditions, PlanInput, Restriction } from './plan-input'
import { isTooRisky } from './risk-rules'

/** The first thing that must be true: the merchant sells and has a live contract for the channel. */
export function judgeContract(channel: Channel, terms: MerchantConditions): Refusal | null {
  if (!terms.canSell) return { reason: 'merchant_cannot_sell' }
  let held = false
  for (const contract of terms.contracts) {
    if (contract.channel !== channel) continue
    if (contract.state === 'active') return null
    held = true
  }
  return { reason: held ? 'contract_suspended' : 'not_contracted', facts: { channel } }
}

/** Whether the network and at least one of the channel's active contracts take this basket. */
export function judgeBasket(
  channel: Channel,
  { basket, terms, buyer }: Pick<PlanInput, 'basket' | 'terms' | 'buyer'>,
): Refusal | null {
  const smallest = NETWORK_LIMITS[channel].minimums[basket.currency]
  if (smallest === undefined) {
    return { reason: 'currency_unsupported', facts: { currency: basket.currency } }
  }
  if (basket.totalMinor < smallest) return belowMinimum(smallest, basket)
  if (isTooRisky(terms.riskTier, channel, buyer.signedIn, basket.totalMinor, basket.currency)) {
    return { reason: 'risk_restricted' }
  }
  return judgeContracts(channel, terms.contracts, basket)
}

/** The first rule of the merchant's own that bars this flow here. */
export function judgeRestrictions(
  flow: Flow,
  client: Client,
  surface: Surface,
  basket: Basket,
  restrictions: readonly Restriction[],
): Refusal | null {
  const channel = channelOf(flow)
  for (const rule of restrictions) {
    if (rule.channels && !rule.channels.includes(channel)) continue
    if (rule.flows && !rule.flows.includes(flow)) continue
    if (rule.hosts && !rule.hosts.includes(client.host)) continue
    if (rule.surfaces && !rule.surfaces.includes(surface)) continue
    if (!bitesBasket(rule, basket)) continue
    return {
      reason: rule.because === 'risk' ? 'risk_restricted' : 'barred_by_merchant',
      facts: { rule: rule.id },
    }
  }
  return null
}

function bitesBasket(rule: Restriction, basket: Basket): boolean {
  if (rule.currencies && !rule.currencies.includes(basket.currency)) return false
  if (rule.fromMinor !== undefined && basket.totalMinor < rule.fromMinor) return false
  if (rule.belowMinor !== undefined && basket.totalMinor >= rule.belowMinor) return false
  if (rule.countries && !(basket.country && rule.countries.includes(basket.country))) return false
  const { goodsTypes } = rule
  return !goodsTypes || basket.goodsTypes.some((goodsType) => goodsTypes.includes(goodsType))
}

/** Of several contracts one must take the whole basket; the refusal is that of the one that came closest. */
function judgeContracts(
  channel: Channel,
  contracts: readonly Contract[],
  basket: Basket,
): Refusal | null {
  let closest: readonly [number, Refusal] | null = null
  for (const contract of contracts) {
    if (contract.channel !== channel || contract.state !== 'active') continue
    const verdict = judgeOneContract(contract, basket)
    if (!verdict) return null
    if (!closest || verdict[0] > closest[0]) closest = verdict
  }
  return closest?.[1] ?? { reason: 'not_contracted', facts: { channel } }
}

function judgeOneContract(contract: Contract, basket: Basket): readonly [number, Refusal] | null {
  const { currency, totalMinor, country } = basket
  if (!contract.currencies.includes(currency)) {
    return [0, { reason: 'currency_unsupported', facts: { currency } }]
  }
  const barred = basket.goodsTypes.find((goodsType) => !contract.goodsTypes.includes(goodsType))
  if (barred) return [1, { reason: 'goods_type_barred', facts: { goodsType: barred } }]
  if (country && contract.countries && !contract.countries.includes(country)) {
    return [2, { reason: 'country_unsupported', facts: { country } }]
  }
  if (contract.minMinor !== null && totalMinor < contract.minMinor) {
    return [3, belowMinimum(contract.minMinor, basket)]
  }
  if (contract.maxMinor !== null && totalMinor > contract.maxMinor) {
    const facts = { maximumMinor: contract.maxMinor.toString(), currency }
    return [3, { reason: 'amount_above_maximum', facts }]
  }
  return null
}

function belowMinimum(minimum: bigint, { currency }: Basket): Refusal {
  return {
    reason: 'amount_below_minimum',
    facts: { minimumMinor: minimum.toString(), currency },
  }
}
