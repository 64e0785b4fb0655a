import type { Channel, Failure } from '@onetill/contract'
import { append, enqueue, newId, type Tx } from '@onetill/db'
import { accounts, post } from '@onetill/ledger'
import type { LoadedAttempt, LoadedCheckout } from '../checkout/load-checkout'

/** The key of the refund the till makes by itself: one for each attempt. */
export const AUTOMATIC = 'automatic'

/**
 * Sends back, in full, a payment that could not become a purchase. No merchant's account is touched: the money rests
 * in suspense until the network has returned it. Called again for the same attempt it does nothing.
 */
export async function returnPayment(
  tx: Tx,
  checkout: LoadedCheckout,
  attempt: LoadedAttempt,
  reason: Failure,
): Promise<void> {
  const id = newId('refund')
  const { amountMinor, currency } = attempt
  const { count } = await tx.refund.createMany({
    data: [
      {
        id,
        attemptId: attempt.id,
        key: AUTOMATIC,
        state: 'requested',
        reason,
        amountMinor,
        currency,
        reference: id.slice(id.indexOf('_') + 1),
      },
    ],
    skipDuplicates: true,
  })
  if (count === 0) return
  const channel = attempt.channel as Channel
  const money = { amountMinor, currency }
  await post(tx, [
    {
      ...money,
      kind: 'unplaced',
      subject: attempt.id,
      debit: accounts.channelClearing(channel),
      credit: accounts.platformSuspense,
    },
    {
      ...money,
      kind: 'refund',
      subject: id,
      debit: accounts.platformSuspense,
      credit: accounts.channelRefunds(channel),
    },
  ])
  const eventId = await append(tx, {
    kind: 'payment.late',
    subject: attempt.id,
    merchantId: checkout.merchantId,
    actorId: checkout.buyerId,
    data: {
      reason,
      refundId: id,
      checkoutId: checkout.id,
      buyerId: checkout.buyerId,
      email: checkout.email,
      currency,
      amountMinor: amountMinor.toString(),
      flow: attempt.flow,
    },
  })
  await enqueue(tx, 'notify.event', { eventId })
  await enqueue(tx, 'refund.ask', { refundId: id }, { key: `refund.ask:${id}` })
}
