import { CHANNELS, GOODS_TYPES } from '@onetill/contract'
import { append, newId, type Reader, type Tx } from '@onetill/db'
import { readTerms, type StoredContract, type StoredTerms } from '../checkout/load-conditions'
import { NETWORK_LIMITS } from '../plan/network-limits'
import type { MerchantConditions } from '../plan/plan-input'

/**
 * Gives a verified merchant its terms and, for every network that takes its currency, a contract that the platform
 * carries. Existing terms and contracts stay as they are.
 */
export async function ensureTerms(tx: Tx, merchantId: string, currency: string): Promise<void> {
  const { count } = await tx.terms.createMany({
    data: [{ merchantId, currency }],
    skipDuplicates: true,
  })
  await tx.contract.createMany({
    data: CHANNELS.filter(
      (channel) => NETWORK_LIMITS[channel].minimums[currency] !== undefined,
    ).map((channel) => ({
      id: newId('contract'),
      merchantId,
      channel,
      state: 'active',
      currencies: [currency],
      goodsTypes: [...GOODS_TYPES],
      countries: [],
    })),
    skipDuplicates: true,
  })
  if (count === 1) {
    await append(tx, {
      kind: 'terms.changed',
      subject: merchantId,
      merchantId,
      data: { currency },
    })
  }
}

/** How a merchant may be paid, as its stored terms and contracts say. */
export async function termsOf(reader: Reader, merchantId: string): Promise<MerchantConditions> {
  const [row] = await reader.$queryRaw<
    { terms: StoredTerms | null; contracts: readonly StoredContract[] }[]
  >`
    SELECT
      (SELECT to_jsonb(terms) FROM "Terms" AS terms WHERE "merchantId" = ${merchantId}) AS terms,
      (SELECT coalesce(jsonb_agg(to_jsonb(contract) || jsonb_build_object(
         'minMinor', "minMinor"::text, 'maxMinor', "maxMinor"::text) - 'credentials' ORDER BY channel), '[]')
       FROM "Contract" AS contract WHERE "merchantId" = ${merchantId}) AS contracts`
  return readTerms(row?.terms ?? null, row?.contracts ?? [], row?.terms?.currency ?? 'CNY')
}
