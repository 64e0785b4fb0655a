import type { Address, Flow, GoodsType } from '@onetill/contract'
import { Prisma, type Reader } from '@onetill/db'
import { accounts, balanceSql } from '@onetill/ledger'
import type { Contract, MerchantConditions, Restriction } from '../plan/plan-input'
import { ONE_TAP_LIMIT_MINOR } from '../wallet/one-tap-limit'

/** What the database says about a merchant's terms and a buyer's means. */
export type Conditions = {
  readonly terms: MerchantConditions
  readonly balanceMinor: bigint | null
  readonly walletFrozen: boolean
  readonly oneTapLimitMinor: bigint
  readonly lastSuccess: Flow | null
  readonly lastAddress: Address | null
}

type ConditionsRow = {
  readonly terms: StoredTerms | null
  readonly contracts: readonly StoredContract[]
  readonly frozen: boolean | null
  readonly oneTapLimitMinor: bigint | null
  readonly balanceMinor: bigint | null
  readonly last: { readonly flow: Flow } | null
  readonly address: Address | null
}

export type StoredTerms = {
  readonly currency: string
  readonly preference: MerchantConditions['preference']
  readonly riskTier: MerchantConditions['riskTier']
  readonly restrictions: readonly (Omit<Restriction, 'fromMinor' | 'belowMinor'> & {
    readonly fromMinor?: string
    readonly belowMinor?: string
  })[]
}

export type StoredContract = Omit<
  Contract,
  'minMinor' | 'maxMinor' | 'countries' | 'goodsTypes'
> & {
  readonly minMinor: string | null
  readonly maxMinor: string | null
  readonly goodsTypes: readonly GoodsType[]
  readonly countries: readonly string[]
}

/** Reads both sides in one statement. Without a merchant there are no terms: the till itself is paid. */
export async function loadConditions(
  reader: Reader,
  merchantId: string | null,
  buyerId: string | null,
  currency: string,
): Promise<Conditions> {
  const balance = buyerId
    ? balanceSql(accounts.buyerBalance(buyerId), currency)
    : Prisma.sql`NULL::bigint`
  const [row] = await reader.$queryRaw<ConditionsRow[]>`
    SELECT
      (SELECT to_jsonb(terms) FROM "Terms" AS terms WHERE "merchantId" = ${merchantId}) AS terms,
      (SELECT coalesce(jsonb_agg(to_jsonb(contract) || jsonb_build_object(
         'minMinor', "minMinor"::text, 'maxMinor', "maxMinor"::text) - 'credentials' ORDER BY channel), '[]')
       FROM "Contract" AS contract WHERE "merchantId" = ${merchantId}) AS contracts,
      wallet.frozen, wallet."oneTapLimitMinor", ${balance} AS "balanceMinor",
      (SELECT jsonb_build_object('flow', flow) FROM "Order" WHERE "buyerId" = ${buyerId}
       ORDER BY id DESC LIMIT 1) AS last,
      (SELECT address FROM "Order" WHERE "buyerId" = ${buyerId} AND address IS NOT NULL
       ORDER BY id DESC LIMIT 1) AS address
    FROM (SELECT 1) AS one LEFT JOIN "WalletSetting" AS wallet ON wallet."userId" = ${buyerId}`
  if (!row) throw new Error('one row is always answered')
  return {
    terms: readTerms(row.terms, row.contracts, currency),
    balanceMinor: row.balanceMinor,
    walletFrozen: row.frozen ?? false,
    oneTapLimitMinor: row.oneTapLimitMinor ?? ONE_TAP_LIMIT_MINOR,
    lastSuccess: row.last?.flow ?? null,
    lastAddress: row.address,
  }
}

/** Stored terms in the words of the plan. Without terms nothing can be sold. */
export function readTerms(
  terms: StoredTerms | null,
  contracts: readonly StoredContract[],
  currency: string,
): MerchantConditions {
  return {
    canSell: terms !== null,
    contracts: contracts.map((contract) => ({
      channel: contract.channel,
      state: contract.state,
      currencies: contract.currencies,
      minMinor: contract.minMinor === null ? null : BigInt(contract.minMinor),
      maxMinor: contract.maxMinor === null ? null : BigInt(contract.maxMinor),
      goodsTypes: contract.goodsTypes,
      countries: contract.countries.length > 0 ? contract.countries : null,
    })),
    settlementCurrency: terms?.currency ?? currency,
    preference: terms?.preference ?? { kind: 'order', channels: [] },
    riskTier: terms?.riskTier ?? 'standard',
    restrictions: (terms?.restrictions ?? []).map(({ fromMinor, belowMinor, ...rule }) => ({
      ...rule,
      ...(fromMinor === undefined ? {} : { fromMinor: BigInt(fromMinor) }),
      ...(belowMinor === undefined ? {} : { belowMinor: BigInt(belowMinor) }),
    })),
  }
}
