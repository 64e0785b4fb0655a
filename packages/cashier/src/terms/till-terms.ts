import { channelOf, type Flow, GOODS_TYPES } from '@onetill/contract'
import type { MerchantConditions } from '../plan/plan-input'

/** The terms of a top-up, where the till itself is paid: every deployed network takes it. */
export function tillTerms(ready: readonly Flow[], currency: string): MerchantConditions {
  const channels = new Set(ready.map(channelOf))
  return {
    canSell: true,
    contracts: [...channels].map((channel) => ({
      channel,
      state: 'active',
      currencies: [currency],
      minMinor: null,
      maxMinor: null,
      goodsTypes: GOODS_TYPES,
      countries: null,
    })),
    settlementCurrency: currency,
    preference: { kind: 'order', channels: [] },
    riskTier: 'standard',
    restrictions: [],
  }
}
