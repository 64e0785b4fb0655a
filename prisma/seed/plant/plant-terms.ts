import { newId } from '@onetill/db'
import type { Row, Rows } from '../rows'
import { hasTraded, type Shop, type World } from '../world'
import { conditionsOf } from './conditions'

const FEE_BPS = 60
const SETTLEMENT_DAYS = 7

/** What a shop pays the till, in hundredths of a percent, and after how many days its money is its own. */
export const feeBpsOf = ({ text }: Shop) => text.pay?.feeBps ?? FEE_BPS
export const settlementDaysOf = ({ text }: Shop) => text.pay?.settlementDays ?? SETTLEMENT_DAYS

export async function plantTerms(rows: Rows, { shops, calendar }: World): Promise<void> {
  const trading = shops.filter(hasTraded)
  await rows.add('Terms', trading.map(termsRow(calendar.daysAgo(60))))
  await rows.add('Contract', trading.flatMap(contractRows))
}

function termsRow(updatedAt: Date) {
  return (shop: Shop): Row => {
    const { settlementCurrency, preference, riskTier, restrictions } = conditionsOf(shop)
    return {
      merchantId: shop.id,
      currency: settlementCurrency,
      feeBps: feeBpsOf(shop),
      feeFixedMinor: 0n,
      ...{ preference, riskTier, restrictions },
      settlementDays: settlementDaysOf(shop),
      updatedAt,
    }
  }
}

function contractRows(shop: Shop): Row[] {
  return conditionsOf(shop).contracts.map(({ countries, ...contract }) => ({
    id: newId('contract', shop.createdAt.getTime()),
    merchantId: shop.id,
    ...contract,
    countries: countries ?? [],
    createdAt: shop.createdAt,
  }))
}
