import type { ContractDraft, ContractLimits, ContractState, TermsDraft } from '@onetill/contract'
import { OnetillError } from '@onetill/contract'
import type { Contract, MerchantConditions, Restriction } from '../plan/plan-input'
import type { StandingTerms } from './load-terms'

/** The conditions as they would be with the draft saved. What the platform set, the draft can't touch. */
export function applyDraft(
  { conditions, granted }: StandingTerms,
  draft: TermsDraft,
): MerchantConditions {
  const drafted = new Map(draft.contracts.map((contract) => [contract.channel, contract]))
  const known = new Set(conditions.contracts.map(({ channel }) => channel))
  // A contract that isn't there, or is named twice, was never shown like that.
  if (drafted.size !== draft.contracts.length || [...drafted.keys()].some((c) => !known.has(c))) {
    throw new OnetillError('conflict')
  }
  return {
    ...conditions,
    preference: draft.preference,
    contracts: conditions.contracts.map((contract) => {
      const change = drafted.get(contract.channel)
      const grant = granted.get(contract.channel)
      return change && grant ? narrow(contract, change, grant) : contract
    }),
    restrictions: [...conditions.restrictions.filter(isPlatforms), ...draft.rules.map(ownRule)],
  }
}

export const isPlatforms = ({ because }: Restriction) => because === 'risk'

function narrow(contract: Contract, draft: ContractDraft, grant: ContractLimits): Contract {
  return {
    channel: contract.channel,
    state: pausable(contract.state) ? (draft.paused ? 'paused' : 'active') : contract.state,
    currencies: [...new Set(draft.currencies)],
    goodsTypes: [...new Set(draft.goodsTypes)],
    countries: draft.countries ? [...new Set(draft.countries)] : grant.countries,
    minMinor: draft.minMinor ?? grant.minMinor,
    maxMinor: draft.maxMinor ?? grant.maxMinor,
  }
}

/** Only a contract that could carry money can be paused; the platform's own states stay. */
function pausable(state: ContractState): boolean {
  return state === 'active' || state === 'paused'
}

function ownRule({ fromMinor, belowMinor, ...rule }: TermsDraft['rules'][number]): Restriction {
  const lists = Object.entries(rule).filter(([, value]) => value !== undefined)
  return {
    ...(Object.fromEntries(lists) as typeof rule & { id: string }),
    because: 'merchant',
    ...(fromMinor === undefined ? {} : { fromMinor }),
    ...(belowMinor === undefined ? {} : { belowMinor }),
  } as Restriction
}
