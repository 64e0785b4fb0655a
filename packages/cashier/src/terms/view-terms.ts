import type { ContractLimits, ContractView, RuleDraft, TermsView, Viewer } from '@onetill/contract'
import type { Deps } from '../deps'
import { assertMember } from '../order/order-access'
import type { Contract, Restriction } from '../plan/plan-input'
import { isPlatforms } from './apply-draft'
import { loadTerms, type StandingTerms } from './load-terms'
import { gridOffers } from './offer-grid'

/** How a merchant may be paid, for its team. Staff may look; changing is the owners'. */
export async function readTermsView(
  deps: Deps,
  viewer: Viewer,
  merchantId: string,
): Promise<TermsView> {
  assertMember(viewer, merchantId)
  return viewTerms(deps, await loadTerms(deps.db.write, merchantId))
}

export function viewTerms(
  { channels, matrix }: Pick<Deps, 'channels' | 'matrix'>,
  { version, conditions, granted }: StandingTerms,
): TermsView {
  const { settlementCurrency, riskTier, preference, restrictions } = conditions
  return {
    ...{ version, riskTier, preference },
    currency: settlementCurrency,
    contracts: conditions.contracts.flatMap((contract) => {
      const grant = granted.get(contract.channel)
      return grant ? [viewContract(contract, grant)] : []
    }),
    rules: restrictions.filter((rule) => !isPlatforms(rule)).map(viewRule),
    riskRules: restrictions.filter(isPlatforms).map(viewRule),
    offers: gridOffers(conditions, channels.ready, matrix),
  }
}

/** What a merchant left as the network agreed to it isn't a limit of its own. */
function viewContract(contract: Contract, granted: ContractLimits): ContractView {
  const { channel, state, currencies, goodsTypes, countries, minMinor, maxMinor } = contract
  return {
    ...{ channel, state, granted },
    limits: {
      currencies: [...currencies],
      goodsTypes: [...goodsTypes],
      countries: isSameSet(countries, granted.countries) ? null : [...(countries ?? [])],
      minMinor: minMinor === granted.minMinor ? null : minMinor,
      maxMinor: maxMinor === granted.maxMinor ? null : maxMinor,
    },
  }
}

function isSameSet(a: readonly string[] | null, b: readonly string[] | null): boolean {
  if (!a || !b) return a === b
  return a.length === b.length && a.every((value) => b.includes(value))
}

function viewRule({ because: _, ...rule }: Restriction): RuleDraft {
  // The draft of a rule is a rule, only that its lists may be changed.
  return structuredClone(rule) as RuleDraft
}
