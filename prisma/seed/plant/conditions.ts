import type { Contract, MerchantConditions } from '@onetill/cashier/plan'
import { CHANNELS, type Channel, GOODS_TYPES } from '@onetill/contract'
import type { Shop } from '../world'
import { priceOf } from './plan-products'

/** What a shop says about how it may be paid, as the till is told. */
export function conditionsOf(shop: Shop): MerchantConditions {
  const { order = [], split, riskTier = 'standard' } = shop.text.pay ?? {}
  return {
    canSell: true,
    contracts: contractsOf(shop),
    settlementCurrency: shop.text.currency,
    preference: split ? { kind: 'split', weights: split } : { kind: 'order', channels: order },
    riskTier,
    restrictions: [],
  }
}

/** The till's own conditions, for filling a balance: every network takes it. */
export function tillConditions(currency: string): MerchantConditions {
  return {
    canSell: true,
    contracts: CHANNELS.map((channel) => openContract(channel, currency)),
    settlementCurrency: currency,
    preference: { kind: 'order', channels: [] },
    riskTier: 'standard',
    restrictions: [],
  }
}

/** The balance and Stripe carry every shop's own currency; Alipay takes CNY; WeChat Pay as the shop's text says. */
function contractsOf({ text }: Shop): Contract[] {
  const { wechatpay = 'active', minimum, maximum } = text.pay ?? {}
  const { currency } = text
  const bound = (price?: string) => (price ? priceOf(price, currency) : null)
  const bounds = { minMinor: bound(minimum), maxMinor: bound(maximum) }
  return [
    openContract('balance', currency),
    ...(wechatpay === 'none'
      ? []
      : [{ ...openContract('wechatpay', currency), ...bounds, state: wechatpay }]),
    ...(currency === 'CNY' ? [openContract('alipay', currency)] : []),
    openContract('stripe', currency),
  ]
}

function openContract(channel: Channel, currency: string): Contract {
  return {
    ...{ channel, state: 'active', currencies: [currency], goodsTypes: GOODS_TYPES },
    ...{ minMinor: null, maxMinor: null, countries: null },
  }
}
