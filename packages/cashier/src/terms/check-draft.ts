import type { Channel, ContractLimits, Locale, TermsProblem } from '@onetill/contract'
import { checkConditions } from '../plan/check-conditions'
import { conditionSentence } from '../plan/condition-sentences'
import type { Contract, MerchantConditions } from '../plan/plan-input'
import type { StandingTerms } from './load-terms'

/** All that is wrong with conditions about to be saved, where on the form, in the reader's words. */
export function checkDraft(
  conditions: MerchantConditions,
  { granted }: StandingTerms,
  locale: Locale,
): TermsProblem[] {
  const beyond = conditions.contracts
    .filter((contract) => reachesBeyond(contract, granted.get(contract.channel)))
    .map(({ channel }) => ({
      ...({ code: 'beyond_contract', severity: 'error', facts: { channel } } as const),
      at: `contracts.${channel}`,
    }))
  const found = checkConditions(conditions).map((problem) => ({
    ...problem,
    at: placeOf(problem.at, conditions),
  }))
  return [...beyond, ...found].map(({ facts, ...problem }) => ({
    ...problem,
    sentence: conditionSentence({ ...problem, facts }, locale),
  }))
}

export const isError = ({ severity }: TermsProblem) => severity === 'error'

function placeOf(at: string, { contracts }: MerchantConditions): string {
  const [part, ...rest] = at.split('.')
  const name = rest.join('.')
  if (part === 'restrictions') return `rules.${name}`
  const contract = part === 'contracts' && name !== '' ? contracts[Number(name)] : undefined
  return contract ? `contracts.${contract.channel satisfies Channel}` : at
}

/** Whether a contract claims more than the network agreed to. A merchant may only narrow it. */
function reachesBeyond(contract: Contract, grant: ContractLimits | undefined): boolean {
  if (!grant) return true
  const { minMinor, maxMinor, countries } = contract
  return (
    contract.currencies.some((currency) => !grant.currencies.includes(currency)) ||
    contract.goodsTypes.some((goodsType) => !grant.goodsTypes.includes(goodsType)) ||
    (grant.countries !== null &&
      (countries === null || countries.some((country) => !grant.countries?.includes(country)))) ||
    (grant.minMinor !== null && (minMinor === null || minMinor < grant.minMinor)) ||
    (grant.maxMinor !== null && (maxMinor === null || maxMinor > grant.maxMinor))
  )
}
