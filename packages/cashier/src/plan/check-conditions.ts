import { CHANNELS, type Channel, CURRENCIES, channelOf, FLOWS, type Flow } from '@onetill/contract'
import { NETWORK_LIMITS } from './network-limits'
import type { Contract, MerchantConditions, Restriction } from './plan-input'
import { isWeight } from './split-buyers'

/** What can be wrong with a merchant's conditions. An error stops saving, a warning is shown beside it. */
export const CONDITION_PROBLEMS = [
  'no_usable_contract',
  'beyond_contract',
  'currency_nobody_settles',
  'currency_not_taken',
  'amount_band_empty',
  'amount_below_every_minimum',
  'contract_sells_nothing',
  'contract_reaches_nowhere',
  'preference_without_contract',
  'preference_repeats',
  'split_without_weight',
  'restriction_repeats',
  'restriction_bars_everything',
  'restriction_never_bites',
  'restriction_shadowed',
] as const
export type ConditionProblemCode = (typeof CONDITION_PROBLEMS)[number]

export type ConditionProblem = {
  readonly code: ConditionProblemCode
  readonly severity: 'error' | 'warning'
  /** Which part of the form: `contracts.0`, `preference`, `restrictions.<id>`. */
  readonly at: string
  readonly facts: Readonly<Record<string, string>>
}

/** Whether these conditions may be saved, and what to reconsider. Empty means nothing to say. */
export function checkConditions(terms: MerchantConditions): readonly ConditionProblem[] {
  const active = terms.contracts.filter(({ state }) => state === 'active')
  const problems = terms.contracts.flatMap(checkContract)
  if (active.length === 0) problems.push(problem('no_usable_contract', 'error', 'contracts'))
  else if (!active.some((contract) => takesCurrency(contract, terms.settlementCurrency))) {
    const facts = { currency: terms.settlementCurrency }
    problems.push(problem('currency_nobody_settles', 'error', 'settlementCurrency', facts))
  }
  const channels = new Set(active.map(({ channel }) => channel))
  return [...problems, ...checkPreference(terms, channels), ...checkRestrictions(terms, channels)]
}

function checkContract(contract: Contract, index: number): ConditionProblem[] {
  const at = `contracts.${index}`
  const { channel, minMinor, maxMinor } = contract
  const problems: ConditionProblem[] = []
  for (const currency of contract.currencies) {
    const smallest = NETWORK_LIMITS[channel].minimums[currency]
    if (smallest === undefined) {
      problems.push(problem('currency_not_taken', 'error', at, { channel, currency }))
    } else if (maxMinor !== null && maxMinor < smallest) {
      const facts = {
        channel,
        currency,
        maximumMinor: maxMinor.toString(),
        minimumMinor: smallest.toString(),
      }
      problems.push(problem('amount_below_every_minimum', 'error', at, facts))
    }
  }
  if (minMinor !== null && maxMinor !== null && minMinor > maxMinor) {
    problems.push(problem('amount_band_empty', 'error', at, { channel }))
  }
  if (contract.goodsTypes.length === 0) {
    problems.push(problem('contract_sells_nothing', 'error', at, { channel }))
  }
  if (contract.countries?.length === 0) {
    problems.push(problem('contract_reaches_nowhere', 'error', at, { channel }))
  }
  return problems
}

function checkPreference(
  { preference }: MerchantConditions,
  active: ReadonlySet<Channel>,
): ConditionProblem[] {
  if (preference.kind === 'order') {
    const missing = preference.channels.filter((channel) => !active.has(channel))
    const repeated = preference.channels.filter((channel, index, all) => {
      return all.indexOf(channel) !== index
    })
    return [
      ...missing.map((channel) => {
        return problem('preference_without_contract', 'warning', 'preference', { channel })
      }),
      ...repeated.map((channel) =>
        problem('preference_repeats', 'error', 'preference', { channel }),
      ),
    ]
  }
  const named = CHANNELS.filter((channel) => preference.weights[channel] !== undefined)
  if (named.length === 0 || !named.every((channel) => isWeight(preference.weights[channel]))) {
    return [problem('split_without_weight', 'error', 'preference')]
  }
  return named
    .filter((channel) => !active.has(channel))
    .map((channel) => problem('preference_without_contract', 'warning', 'preference', { channel }))
}

function checkRestrictions(
  { restrictions }: MerchantConditions,
  active: ReadonlySet<Channel>,
): ConditionProblem[] {
  const problems: ConditionProblem[] = []
  for (const [index, rule] of restrictions.entries()) {
    const at = `restrictions.${rule.id}`
    if (restrictions.findIndex(({ id }) => id === rule.id) < index) {
      problems.push(problem('restriction_repeats', 'error', at, { rule: rule.id }))
      continue
    }
    if (neverBites(rule)) {
      problems.push(problem('restriction_never_bites', 'error', at, { rule: rule.id }))
      continue
    }
    const earlier = restrictions.slice(0, index).find((other) => covers(other, rule))
    if (earlier) {
      const facts = { rule: rule.id, by: earlier.id }
      problems.push(problem('restriction_shadowed', 'warning', at, facts))
    }
  }
  const total = restrictions.filter((rule) => !neverBites(rule) && isUnconditional(rule))
  const barred = new Set(total.flatMap(flowsOf))
  const last = total.at(-1)
  const offered = FLOWS.filter((flow) => active.has(channelOf(flow)))
  if (last && offered.length > 0 && offered.every((flow) => barred.has(flow))) {
    const at = `restrictions.${last.id}`
    problems.push(problem('restriction_bars_everything', 'error', at, { rule: last.id }))
  }
  return problems
}

const LISTS = ['hosts', 'surfaces', 'goodsTypes', 'countries', 'currencies'] as const

function isUnconditional(rule: Restriction): boolean {
  return (
    LISTS.every((list) => rule[list] === undefined) &&
    (rule.fromMinor ?? 0n) <= 0n &&
    rule.belowMinor === undefined
  )
}

function neverBites(rule: Restriction): boolean {
  if (flowsOf(rule).length === 0) return true
  if (LISTS.some((list) => rule[list]?.length === 0)) return true
  return rule.belowMinor !== undefined && (rule.fromMinor ?? 0n) >= rule.belowMinor
}

function flowsOf(rule: Restriction): readonly Flow[] {
  return FLOWS.filter((flow) => {
    return (
      (!rule.channels || rule.channels.includes(channelOf(flow))) &&
      (!rule.flows || rule.flows.includes(flow))
    )
  })
}

/** Whether every payment the narrow rule bars is barred by the wide one already. */
function covers(wide: Restriction, narrow: Restriction): boolean {
  const flows = flowsOf(wide)
  if (!flowsOf(narrow).every((flow) => flows.includes(flow))) return false
  if ((wide.fromMinor ?? 0n) > (narrow.fromMinor ?? 0n)) return false
  if (wide.belowMinor !== undefined) {
    if (narrow.belowMinor === undefined || narrow.belowMinor > wide.belowMinor) return false
  }
  return LISTS.every((list) => {
    const allowed: readonly string[] | undefined = wide[list]
    const wanted: readonly string[] | undefined = narrow[list]
    return !allowed || (wanted?.every((value) => allowed.includes(value)) ?? false)
  })
}

function takesCurrency(contract: Contract, currency: string): boolean {
  return (
    (CURRENCIES as readonly string[]).includes(currency) &&
    contract.currencies.includes(currency) &&
    NETWORK_LIMITS[contract.channel].minimums[currency] !== undefined
  )
}

function problem(
  code: ConditionProblemCode,
  severity: ConditionProblem['severity'],
  at: string,
  facts: Readonly<Record<string, string>> = {},
): ConditionProblem {
  return { code, severity, at, facts }
}
