import { append, transaction } from '@onetill/db'
import { isUndecided } from '../attempt/attempt-moves'
import { closeAtNetwork } from '../attempt/close-attempt'
import type { Deps } from '../deps'
import { scheduleExpiry } from './begin-paying'
import { isOpen } from './checkout-needs'
import { closeCheckout } from './close-checkout'
import { type LoadedAttempt, loadCheckout, lockCheckout } from './load-checkout'

/**
 * Gives the stock back when the time is up. A checkout that somebody is paying ends only when its attempts have:
 * a payment that still comes in is settled if stock is left, and returned if not.
 */
export async function expireCheckout(deps: Deps, checkoutId: string): Promise<void> {
  const open = await transaction(deps.db, async (tx): Promise<readonly LoadedAttempt[]> => {
    const checkout = await lockCheckout(tx, checkoutId)
    if (!isOpen(checkout.status)) return []
    if (!checkout.expired) {
      await scheduleExpiry(tx, checkout)
      return []
    }
    await deps.stock.release(tx, checkout.id)
    const paying = checkout.attempts.filter(isUndecided)
    if (paying.length === 0) {
      await closeCheckout(tx, checkout, 'canceled', 'expired')
    } else {
      await append(tx, {
        kind: 'checkout.expired',
        subject: checkout.id,
        merchantId: checkout.merchantId,
        data: { why: 'expired', paying: paying.length },
      })
    }
    return paying
  })
  for (const attempt of open) await closeAtNetwork(deps, attempt, 'expired')
}

/** Closes at the network whatever is still open, before a checkout ends otherwise. */
export async function closeOpenAttempts(
  deps: Deps,
  checkoutId: string,
  reason: 'canceled',
): Promise<void> {
  const { attempts } = await loadCheckout(deps.db.write, checkoutId)
  for (const attempt of attempts.filter(isUndecided)) await closeAtNetwork(deps, attempt, reason)
}
