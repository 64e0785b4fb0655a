import type { Channel, Flow } from '@onetill/contract'
import type { Refusal } from './judge-client'
import type { Basket, BuyerFacts, FlowHealth } from './plan-input'

/** Whether this buyer can use the flow: a wallet that is theirs and covers it, an id the network asks for. */
export function judgeBuyer(flow: Flow, buyer: BuyerFacts, basket: Basket): Refusal | null {
  if (flow === 'balance.one_tap') return judgeWallet(buyer, basket)
  if (flow === 'wechatpay.jsapi') return judgeId('wechatpay', buyer.openidKnown, buyer)
  if (flow === 'alipay.jsapi') return judgeId('alipay', buyer.alipayIdKnown === true, buyer)
  return null
}

/** An id that the network tells on the way is as good as known. */
function judgeId(channel: Channel, known: boolean, buyer: BuyerFacts): Refusal | null {
  if (known || buyer.identifiedBy?.includes(channel)) return null
  return { reason: 'openid_unknown', facts: { channel } }
}

/** An open circuit skips the flow; every other state only moves it down. */
export function judgeHealth(flow: Flow, health: FlowHealth | undefined): Refusal | null {
  return health?.state === 'open' ? { reason: 'channel_unhealthy', facts: { flow } } : null
}

function judgeWallet(buyer: BuyerFacts, basket: Basket): Refusal | null {
  if (basket.purpose === 'top_up') return { reason: 'balance_cannot_top_up' }
  if (!buyer.signedIn) return { reason: 'sign_in_required' }
  if (buyer.walletFrozen) return { reason: 'wallet_frozen' }
  const { currency, totalMinor } = basket
  if (buyer.balanceMinor === null || buyer.balanceMinor < totalMinor) {
    const balanceMinor = (buyer.balanceMinor ?? 0n).toString()
    const missingMinor = (totalMinor - (buyer.balanceMinor ?? 0n)).toString()
    return { reason: 'insufficient_balance', facts: { balanceMinor, missingMinor, currency } }
  }
  if (buyer.oneTapLimitMinor !== null && totalMinor > buyer.oneTapLimitMinor) {
    const limitMinor = buyer.oneTapLimitMinor.toString()
    return { reason: 'above_one_tap_limit', facts: { limitMinor, currency } }
  }
  return null
}
