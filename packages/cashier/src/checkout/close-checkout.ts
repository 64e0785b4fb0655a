import type { CheckoutStatus } from '@onetill/contract'
import { append, type Tx } from '@onetill/db'
import { isUndecided } from '../attempt/attempt-moves'
import { sourcesOf } from '../moves'
import { CHECKOUT_MOVES } from './checkout-moves'
import type { LoadedAttempt, LoadedCheckout } from './load-checkout'

/** Ends a checkout for good; false when it had ended before. */
export async function closeCheckout(
  tx: Tx,
  checkout: Pick<LoadedCheckout, 'id' | 'merchantId'>,
  to: 'completed' | 'canceled',
  why: string,
): Promise<boolean> {
  const moved = await moveCheckout(tx, checkout.id, to)
  if (moved && to === 'canceled') {
    await append(tx, {
      kind: why === 'expired' ? 'checkout.expired' : 'checkout.canceled',
      subject: checkout.id,
      merchantId: checkout.merchantId,
      data: { why },
    })
  }
  return moved
}

/** After an attempt came to nothing: if nobody else is paying, the buyer may try again, or the time is up. */
export async function releaseAfterFailure(
  tx: Tx,
  checkout: LoadedCheckout,
  failed: Pick<LoadedAttempt, 'id'>,
): Promise<void> {
  const paying = checkout.attempts.some(
    (attempt) => attempt.id !== failed.id && isUndecided(attempt),
  )
  if (paying || checkout.status !== 'complete_in_progress') return
  if (checkout.expired) await closeCheckout(tx, checkout, 'canceled', 'expired')
  else await moveCheckout(tx, checkout.id, 'ready_for_complete')
}

async function moveCheckout(tx: Tx, checkoutId: string, to: CheckoutStatus): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE "Checkout" SET status = ${to},
      "closedAt" = CASE WHEN ${to} IN ('completed', 'canceled') THEN now() ELSE "closedAt" END
    WHERE id = ${checkoutId} AND status = ANY(${sourcesOf(CHECKOUT_MOVES, to)})`
  return count === 1
}
