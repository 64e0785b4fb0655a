import { GOODS_TYPES } from '@onetill/contract'
import { newId } from '@onetill/db'
import type { Row, Rows } from '../rows'
import { hasTraded, type Shop, type World } from '../world'
import { priceOf } from './plan-products'

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
    const { order = [], split, riskTier = 'standard' } = shop.text.pay ?? {}
    return {
      merchantId: shop.id,
      currency: shop.text.currency,
      feeBps: feeBpsOf(shop),
      feeFixedMinor: 0n,
      preference: split ? { kind: 'split', weights: split } : { kind: 'order', channels: order },
      riskTier,
      restrictions: [],
      settlementDays: settlementDaysOf(shop),
      updatedAt,
    }
  }
}

function contractRows({ id, text, createdAt }: Shop): Row[] {
  const { wechatpay = 'active', stripe, minimum, maximum } = text.pay ?? {}
  const common = {
    merchantId: id,
    currencies: [text.currency],
    goodsTypes: GOODS_TYPES,
    countries: [],
    createdAt,
  }
  const bound = (price?: string) => (price ? priceOf(price, text.currency) : null)
  const open = { state: 'active', minMinor: null, maxMinor: null }
  const network = { state: wechatpay, minMinor: bound(minimum), maxMinor: bound(maximum) }
  const born = createdAt.getTime()
  return [
    { id: newId('contract', born), channel: 'balance', ...common, ...open },
    ...(wechatpay === 'none'
      ? []
      : [{ id: newId('contract', born), channel: 'wechatpay', ...common, ...network }]),
    ...(stripe ? [{ id: newId('contract', born), channel: 'stripe', ...common, ...open }] : []),
  ]
}
