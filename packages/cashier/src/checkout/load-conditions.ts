import type { Address, Flow, GoodsType } from '@onetill/contract'
import { type Reader, runnerIn, statement } from '@onetill/db'
import { accounts, balanceSql } from '@onetill/ledger'
import type { FeeTerms } from '../order/compute-fee'
import type { Contract, MerchantConditions, Restriction } from '../plan/plan-input'
import { ONE_TAP_LIMIT_MINOR } from '../wallet/one-tap-limit'

/** What the database says about a merchant's terms and a buyer's means. */
export type Conditions = {
  readonly terms: MerchantConditions
  /** What the merchant pays for a sale; null without terms. */
  readonly feeTerms: FeeTerms | null
  readonly balanceMinor: bigint | null
  /** The account that balance lies in, and how often it was spent from when it was read. */
  readonly purse: Purse | null
  readonly walletFrozen: boolean
  readonly oneTapLimitMinor: bigint
  readonly lastSuccess: Flow | null
  readonly lastAddress: Address | null
}

export type Purse = { readonly id: string; readonly spends: bigint }

/** What {@link conditionsSql} answers. */
export type ConditionsRow = {
  readonly terms: StoredTerms | null
  readonly contracts: readonly StoredContract[]
  readonly frozen: boolean | null
  readonly oneTapLimitMinor: bigint | null
  readonly balanceMinor: bigint | null
  readonly purse: string | null
  readonly spends: bigint | null
  readonly lastFlow: Flow | null
  readonly lastAddress: Address | null
}

export type StoredTerms = {
  readonly currency: string
  readonly preference: MerchantConditions['preference']
  readonly riskTier: MerchantConditions['riskTier']
  readonly restrictions: readonly (Omit<Restriction, 'fromMinor' | 'belowMinor'> & {
    readonly fromMinor?: string
    readonly belowMinor?: string
  })[]
  readonly feeBps?: number
  readonly feeFixedMinor?: string
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

/** A query of both sides, as a part of a caller's statement; its words are SQL expressions. */
export function conditionsSql(of: {
  readonly merchantId: string
  readonly buyerId: string
  readonly purse: string
  readonly currency: string
}): string {
  return `
    SELECT
      (SELECT to_jsonb(terms) || jsonb_build_object('feeFixedMinor', "feeFixedMinor"::text)
       FROM "Terms" AS terms WHERE "merchantId" = ${of.merchantId}) AS terms,
      (SELECT coalesce(jsonb_agg(to_jsonb(contract) || jsonb_build_object(
         'minMinor', "minMinor"::text, 'maxMinor', "maxMinor"::text) - 'credentials' ORDER BY channel), '[]')
       FROM "Contract" AS contract WHERE "merchantId" = ${of.merchantId}) AS contracts,
      wallet.frozen, wallet."oneTapLimitMinor", account.id AS purse, account.spends,
      CASE WHEN ${of.buyerId} IS NOT NULL THEN ${balanceSql('account.id')} END AS "balanceMinor",
      (SELECT flow FROM "Order" WHERE "buyerId" = ${of.buyerId} ORDER BY id DESC LIMIT 1) AS "lastFlow",
      (SELECT address FROM "Order" WHERE "buyerId" = ${of.buyerId} AND address IS NOT NULL
       ORDER BY id DESC LIMIT 1) AS "lastAddress"
    FROM (SELECT 1) AS one
    LEFT JOIN "WalletSetting" AS wallet ON wallet."userId" = ${of.buyerId}
    LEFT JOIN "LedgerAccount" AS account ON account.path = ${of.purse} AND account.currency = ${of.currency}`
}

const CONDITIONS = statement(
  conditionsSql({
    merchantId: '$1::text',
    buyerId: '$2::text',
    purse: '$3::text',
    currency: '$4::text',
  }),
)

/** Reads both sides in one statement. Without a merchant there are no terms: the till itself is paid. */
export async function loadConditions(
  reader: Reader,
  merchantId: string | null,
  buyerId: string | null,
  currency: string,
): Promise<Conditions> {
  const purse = buyerId && accounts.buyerBalance(buyerId)
  const values = [merchantId, buyerId, purse, currency]
  const [row] = await runnerIn(reader).run<ConditionsRow>(CONDITIONS, values)
  if (!row) throw new Error('one row is always answered')
  return readConditions(row, currency)
}

/** The same from a row of a caller's statement. */
export function readConditions(row: ConditionsRow, currency: string): Conditions {
  const { feeBps, feeFixedMinor } = row.terms ?? {}
  return {
    terms: readTerms(row.terms, row.contracts, currency),
    feeTerms:
      feeBps === undefined || feeFixedMinor === undefined
        ? null
        : { feeBps, feeFixedMinor: BigInt(feeFixedMinor) },
    balanceMinor: row.balanceMinor,
    purse: row.purse === null ? null : { id: row.purse, spends: row.spends ?? 0n },
    walletFrozen: row.frozen ?? false,
    oneTapLimitMinor: row.oneTapLimitMinor ?? ONE_TAP_LIMIT_MINOR,
    lastSuccess: row.lastFlow,
    lastAddress: row.lastAddress,
  }
}

/** What is left of them for somebody who isn't the buyer they were read for. */
export function asGuest(conditions: Conditions): Conditions {
  return {
    ...conditions,
    balanceMinor: null,
    purse: null,
    walletFrozen: false,
    oneTapLimitMinor: ONE_TAP_LIMIT_MINOR,
    lastSuccess: null,
    lastAddress: null,
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
