import { type Notification, queueNotification } from '../books/notifications'
import type { Hand } from '../books/open-books'
import { findRefundById } from '../books/refunds'
import type { StripeAccount } from './account'
import { describeIntent, describeSession, seconds } from './describe'
import { newStripeId } from './ids'
import { findIntentOf, type Intent } from './intents'
import { describeRefundOf } from './read-refunds'

export type EventType =
  | 'payment_intent.succeeded'
  | 'payment_intent.processing'
  | 'payment_intent.payment_failed'
  | 'payment_intent.requires_action'
  | 'payment_intent.canceled'
  | 'checkout.session.completed'
  | 'checkout.session.expired'
  | 'checkout.session.async_payment_succeeded'
  | 'checkout.session.async_payment_failed'
  | 'charge.refunded'
  | 'refund.created'
  | 'refund.updated'
  | 'refund.failed'
  | 'charge.dispute.created'
  | 'charge.dispute.closed'

type Happening = {
  readonly type: EventType
  readonly payment: Pick<Intent, 'id' | 'amountMinor'>
  readonly object: object
  readonly id?: string
}

/** Writes an event down as things stand now, and queues it for the webhook endpoint if that is subscribed to it. */
export async function emitEvent(
  hand: Hand,
  account: StripeAccount,
  happening: Happening,
): Promise<void> {
  const { id } = await enterEvent(hand, account, happening)
  if (account.webhookEvents && !account.webhookEvents.includes(happening.type)) return
  await queueNotification(hand, {
    eventId: id,
    network: 'stripe',
    kind: 'payment',
    paymentId: happening.payment.id,
    refundId: null,
    url: account.webhookUrl,
    amountMinor: happening.payment.amountMinor,
    afterSeconds: 0,
  })
}

/**
 * The event behind a queued notification. What the books announce for every network alike, a payment made and a
 * refund ended, becomes an event as it is first sent.
 */
export async function eventOf(
  hand: Hand,
  account: StripeAccount,
  notification: Notification,
): Promise<object> {
  const id = notification.eventId.startsWith('evt_')
    ? notification.eventId
    : `evt_${notification.eventId.replaceAll('-', '')}`
  const known = await findEvent(hand, id)
  if (known) return known
  const intent = await findIntentOf(hand, notification.paymentId)
  if (notification.refundId !== null) {
    const refund = await findRefundById(hand, notification.refundId)
    if (!refund) throw new Error('a refund that is told of is in the books')
    const object = await describeRefundOf(hand, refund, intent)
    const type = refund.state === 'failed' ? 'refund.failed' : 'refund.updated'
    return enterEvent(hand, account, { id, type, payment: intent, object })
  }
  const object = describeIntent(intent, account, notification.amountMinor)
  const type = 'payment_intent.succeeded'
  const event = await enterEvent(hand, account, { id, type, payment: intent, object })
  if (intent.sessionId) {
    await emitEvent(hand, account, {
      type: 'checkout.session.completed',
      payment: intent,
      object: describeSession(intent, account),
    })
  }
  return event
}

export async function findEvent(hand: Hand, id: string): Promise<object | undefined> {
  const { rows } = await hand.query<{ body: object }>(
    'select body from sandbox.stripe_events where id = $1',
    [id],
  )
  return rows[0]?.body
}

export async function listEvents(
  hand: Hand,
  wanted: { readonly type: string | null; readonly limit: number },
): Promise<object[]> {
  const { rows } = await hand.query<{ body: object }>(
    `select body from sandbox.stripe_events where $1::text is null or type = $1
     order by created_at desc, id desc limit $2`,
    [wanted.type, wanted.limit],
  )
  return rows.map(({ body }) => body)
}

async function enterEvent(
  hand: Hand,
  account: StripeAccount,
  { id = newStripeId('evt'), type, payment, object }: Happening,
): Promise<{ id: string }> {
  const body = {
    id,
    object: 'event',
    account: account.id,
    api_version: '2026-10-28.endive',
    created: seconds(new Date()),
    data: { object },
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type,
  }
  await hand.query(
    `insert into sandbox.stripe_events (id, type, payment_id, body) values ($1, $2, $3, $4)
     on conflict (id) do nothing`,
    [id, type, payment.id, JSON.stringify(body)],
  )
  return body
}
