import type { ChangedTerms, ChangeTerms, Locale, Viewer } from '@onetill/contract'
import { OnetillError } from '@onetill/contract'
import { append, type Tx, transaction } from '@onetill/db'
import type { Deps } from '../deps'
import { toJson } from '../json'
import type { Contract, MerchantConditions } from '../plan/plan-input'
import { applyDraft } from './apply-draft'
import { assertOwner } from './assert-owner'
import { checkDraft, isError } from './check-draft'
import { diffTerms } from './diff-terms'
import { loadTerms, type StandingTerms } from './load-terms'
import { viewTerms } from './view-terms'

/**
 * Saves an owner's change of how the merchant may be paid, with an event that says what changed. What can't work is
 * refused with its reasons; what somebody else changed meanwhile is a `conflict`. Checkouts decide by it from then on.
 */
export async function changeTerms(
  deps: Deps,
  viewer: Viewer,
  { merchantId, version, terms: draft }: ChangeTerms,
  locale: Locale,
): Promise<ChangedTerms> {
  assertOwner(viewer, merchantId)
  const refused = await transaction(deps.db, async (tx) => {
    const standing = await loadTerms(tx, merchantId)
    if (standing.version !== version) throw new OnetillError('conflict')
    const conditions = applyDraft(standing, draft)
    const problems = checkDraft(conditions, standing, locale)
    if (problems.some(isError)) return problems
    const changes = diffTerms(standing.conditions, conditions)
    if (changes.length === 0) return null
    await storeTerms(tx, merchantId, version, conditions)
    await storeContracts(tx, merchantId, conditions, standing)
    await append(tx, {
      kind: 'terms.changed',
      subject: merchantId,
      merchantId,
      actorId: viewer.userId,
      data: toJson({ version: version + 1, changes }),
    })
    return null
  })
  if (refused) return { kind: 'refused', problems: refused }
  return { kind: 'saved', terms: viewTerms(deps, await loadTerms(deps.db.write, merchantId)) }
}

async function storeTerms(
  tx: Tx,
  merchantId: string,
  version: number,
  { preference, restrictions }: MerchantConditions,
): Promise<void> {
  const { count } = await tx.terms.updateMany({
    where: { merchantId, version },
    data: {
      preference: toJson(preference),
      restrictions: restrictions.map(toJson),
      version: { increment: 1 },
    },
  })
  if (count !== 1) throw new OnetillError('conflict')
}

/** A contract whose state the platform changed meanwhile stays as the platform says. */
async function storeContracts(
  tx: Tx,
  merchantId: string,
  { contracts }: MerchantConditions,
  standing: StandingTerms,
): Promise<void> {
  for (const contract of contracts) {
    const old = standing.conditions.contracts.find(({ channel }) => channel === contract.channel)
    const granted = standing.granted.get(contract.channel)
    if (!old || !granted || diffTerms(only(standing, old), only(standing, contract)).length === 0) {
      continue
    }
    const { channel, state, countries, ...limits } = contract
    const { count } = await tx.contract.updateMany({
      where: { merchantId, channel, state: old.state },
      data: {
        ...{ state, granted: toJson(granted), countries: [...(countries ?? [])] },
        ...{ minMinor: limits.minMinor, maxMinor: limits.maxMinor },
        ...{ currencies: [...limits.currencies], goodsTypes: [...limits.goodsTypes] },
      },
    })
    if (count !== 1) throw new OnetillError('conflict')
  }
}

const only = ({ conditions }: StandingTerms, contract: Contract): MerchantConditions => ({
  ...conditions,
  contracts: [contract],
})
