import type { CheckoutLook } from '@onetill/contract'
import { askAttempt } from '../attempt/ask-attempt'
import { isUndecided } from '../attempt/attempt-moves'
import type { Caller, CheckoutRef } from '../caller'
import type { Deps } from '../deps'
import { assertOwn } from './access'
import { loadCheckout } from './load-checkout'
import { lookAtCheckout } from './look-at-checkout'

/** "I have paid": asks the network about every open attempt at once, then shows the checkout. */
export async function checkCheckout(
  deps: Deps,
  ref: CheckoutRef,
  caller: Caller,
): Promise<CheckoutLook> {
  const checkout = await loadCheckout(deps.db.write, ref.checkoutId)
  assertOwn(checkout, caller.viewer, ref.token)
  const open = checkout.attempts.filter(isUndecided)
  await Promise.all(open.map(({ id }) => askAttempt(deps, id)))
  return lookAtCheckout(deps, ref, caller)
}
