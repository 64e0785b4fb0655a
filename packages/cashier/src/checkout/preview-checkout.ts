import type { OpenCheckout, Plan } from '@onetill/contract'
import { transaction } from '@onetill/db'
import type { Caller } from '../caller'
import type { Deps } from '../deps'
import { decide, readWeather } from './decide'
import { loadConditions } from './load-conditions'
import { quoteLines } from './quote-lines'

/** What `open` would decide for this basket and this caller; nothing is opened, held or stored. */
export async function previewCheckout(
  deps: Deps,
  { lines, surface, address }: Pick<OpenCheckout, 'lines' | 'surface' | 'address'>,
  caller: Caller,
): Promise<Plan> {
  const weather = await readWeather(deps)
  const buyer = caller.viewer
  return transaction(deps.db, async (tx) => {
    const { merchant, currency, totalMinor, goodsTypes } = await quoteLines(tx, deps, lines)
    const conditions = await loadConditions(tx, merchant.id, buyer?.userId ?? null, currency)
    const planned = {
      purpose: 'purchase',
      currency,
      totalMinor,
      goodsTypes: [...goodsTypes],
      surface,
      address: address ?? (goodsTypes.includes('physical') ? conditions.lastAddress : null),
      stableKey: caller.viewer?.userId ?? 'preview',
    }
    return decide(deps, planned, conditions, buyer, caller, weather).plan
  })
}
