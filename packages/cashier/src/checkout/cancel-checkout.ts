import { type CheckoutLook, OnetillError } from '@onetill/contract'
import { transaction } from '@onetill/db'
import type { Caller, CheckoutRef } from '../caller'
import type { Deps } from '../deps'
import { assertOwn } from './access'
import { isOpen } from './checkout-needs'
import { closeCheckout } from './close-checkout'
import { closeOpenAttempts } from './expire-checkout'
import { loadCheckout, lockCheckout } from './load-checkout'
import { lookAtCheckout } from './look-at-checkout'

/**
 * Gives a checkout up and its stock back. What is open at a network is closed there first; if it was paid in that
 * moment the checkout is completed instead, and a payment that slips in later goes back by itself.
 */
export async function cancelCheckout(
  deps: Deps,
  ref: CheckoutRef,
  caller: Caller,
): Promise<CheckoutLook> {
  const checkout = await loadCheckout(deps.db.write, ref.checkoutId)
  assertOwn(checkout, caller.viewer, ref.token)
  if (checkout.status === 'completed') throw new OnetillError('checkout_closed')
  await closeOpenAttempts(deps, checkout.id, 'canceled')
  await transaction(deps.db, async (tx) => {
    const locked = await lockCheckout(tx, ref.checkoutId)
    if (!isOpen(locked.status)) return
    await deps.stock.release(tx, locked.id)
    await closeCheckout(tx, locked, 'canceled', 'canceled')
  })
  return lookAtCheckout(deps, ref, caller)
}
