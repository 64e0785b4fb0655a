import {
  CHANNELS,
  type Channel,
  type ContractLimits,
  type GoodsType,
  OnetillError,
} from '@onetill/contract'
import type { ContractModel, Reader } from '@onetill/db'
import type { MerchantConditions } from '../plan/plan-input'
import { termsOf } from './ensure-terms'

/** A merchant's conditions with what a change of them has to know. */
export type StandingTerms = {
  readonly version: number
  readonly conditions: MerchantConditions
  /** What the network agreed to, for each contract, by channel. */
  readonly granted: ReadonlyMap<Channel, ContractLimits>
}

/** Loads what stands; a merchant that was never verified has no terms yet. */
export async function loadTerms(reader: Reader, merchantId: string): Promise<StandingTerms> {
  const terms = await reader.terms.findUnique({ where: { merchantId }, select: { version: true } })
  if (!terms) throw new OnetillError('merchant_not_verified')
  const contracts = await reader.contract.findMany({ where: { merchantId } })
  const conditions = await termsOf(reader, merchantId)
  return {
    version: terms.version,
    conditions: { ...conditions, contracts: inOrder(conditions.contracts) },
    granted: new Map(
      contracts.map((contract) => [contract.channel as Channel, grantedBy(contract)]),
    ),
  }
}

function inOrder<Named extends { readonly channel: Channel }>(contracts: readonly Named[]) {
  return [...contracts].sort((a, b) => CHANNELS.indexOf(a.channel) - CHANNELS.indexOf(b.channel))
}

type StoredLimits = Omit<ContractLimits, 'minMinor' | 'maxMinor'> & {
  readonly minMinor: string | null
  readonly maxMinor: string | null
}

/** Until the merchant narrows a contract, its limits are the ones the network agreed to. */
function grantedBy(contract: ContractModel): ContractLimits {
  const stored = contract.granted as StoredLimits | null
  if (!stored) {
    const { currencies, minMinor, maxMinor, countries } = contract
    const goodsTypes = contract.goodsTypes as GoodsType[]
    return {
      ...{ currencies, minMinor, maxMinor, goodsTypes },
      countries: countries.length > 0 ? countries : null,
    }
  }
  const { minMinor, maxMinor } = stored
  return {
    ...stored,
    minMinor: minMinor === null ? null : BigInt(minMinor),
    maxMinor: maxMinor === null ? null : BigInt(maxMinor),
  }
}
