import { type Books, inTransaction } from '../books/open-books'
import { closePayment } from '../books/payments'
import type { StripeAccount } from './account'
import { describeIntent, describeSession, sessionStatusOf, statusOf } from './describe'
import { emitEvent } from './events'
import { findIntentOf, type Intent, noteCancellation } from './intents'
import { impossible } from './refusals'

export async function cancelIntent(
  books: Books,
  account: StripeAccount,
  intent: Intent,
  reason: string | null,
): Promise<object> {
  const status = statusOf(intent)
  const isOpen = status === 'requires_payment_method' || status === 'requires_action'
  if (!isOpen || intent.sessionId || (await closePayment(books, intent)) !== 'closed_now') {
    const now = await findIntentOf(books, intent.id)
    throw impossible(
      `You cannot cancel this PaymentIntent because it has a status of ${statusOf(now)}.`,
      'payment_intent_unexpected_state',
      describeIntent(now, account),
    )
  }
  return inTransaction(books, async (hand) => {
    await noteCancellation(hand, intent, reason)
    const canceled = await findIntentOf(hand, intent.id)
    const object = describeIntent(canceled, account)
    await emitEvent(hand, account, {
      type: 'payment_intent.canceled',
      payment: canceled,
      object,
    })
    return object
  })
}

export async function expireSession(
  books: Books,
  account: StripeAccount,
  intent: Intent,
): Promise<object> {
  const isOpen = sessionStatusOf(intent) === 'open' && intent.step !== 'processing'
  if (!isOpen || (await closePayment(books, intent)) !== 'closed_now') {
    const now = await findIntentOf(books, intent.id)
    throw impossible(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${sessionStatusOf(now)}\`.`,
    )
  }
  return inTransaction(books, async (hand) => {
    await noteCancellation(hand, intent, 'abandoned')
    const expired = await findIntentOf(hand, intent.id)
    const object = describeSession(expired, account)
    await emitEvent(hand, account, {
      type: 'checkout.session.expired',
      payment: expired,
      object,
    })
    return object
  })
}
