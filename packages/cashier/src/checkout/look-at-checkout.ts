import type { CheckoutLook } from '@onetill/contract'
import type { Caller, CheckoutRef } from '../caller'
import type { Deps } from '../deps'
import { assertOwn, buyerAmong } from './access'
import { lookAt } from './checkout-view'
import { decide, readWeather } from './decide'
import { loadCheckout } from './load-checkout'
import { loadConditions } from './load-conditions'

/** The checkout now, planned for the software that asks. Nothing is written. */
export async function lookAtCheckout(
  deps: Deps,
  ref: CheckoutRef,
  caller: Caller,
): Promise<CheckoutLook> {
  const weather = await readWeather(deps)
  const checkout = await loadCheckout(deps.db.write, ref.checkoutId)
  assertOwn(checkout, caller.viewer, ref.token)
  const buyer = buyerAmong(checkout, caller.viewer)
  const { merchantId, currency } = checkout
  const conditions = await loadConditions(
    deps.db.write,
    merchantId,
    buyer?.userId ?? null,
    currency,
  )
  const planned = { ...checkout, stableKey: checkout.id }
  const { plan } = decide(deps, planned, conditions, buyer, caller, weather)
  return lookAt(checkout, plan, conditions.balanceMinor)
}
