import { OnetillError } from '@onetill/contract'
import type Stripe from 'stripe'
import { z } from 'zod'
import type { NetworkNotification, RawNotification } from '../channel'
import { zDispute, zIntent, zRefund, zSession } from './objects'
import { readDispute, readIntent, readRefund } from './transform'

const TOLERANCE_SECONDS = 300

const zEvent = z.object({
  id: z.string().startsWith('evt_'),
  type: z.string(),
  data: z.object({ object: z.unknown() }),
})

/** Verifies over the bytes as they came, then parses; null for what the till has no use for. */
export async function openNotification(
  raw: RawNotification,
  stripe: Stripe,
  config: { readonly webhookSecret: string; readonly now: () => Date },
): Promise<NetworkNotification | null> {
  const signature = raw.headers['stripe-signature'] ?? ''
  const now = config.now().getTime()
  const content = await stripe.webhooks
    .constructEventAsync(
      raw.body,
      signature,
      config.webhookSecret,
      TOLERANCE_SECONDS,
      undefined,
      now,
    )
    .catch(() => undefined)
  // The SDK lets a time to come pass.
  const signedAt = Number(/(?:^|,)t=(\d+)(?:,|$)/.exec(signature)?.[1])
  const isFromTheFuture = !(signedAt - now / 1000 <= TOLERANCE_SECONDS)
  if (!content || isFromTheFuture) throw new OnetillError('signature_invalid')
  const { id, type, data } = zEvent.parse(content)
  return readEvent(id, type, data.object)
}

function readEvent(eventId: string, type: string, object: unknown): NetworkNotification | null {
  switch (type) {
    case 'payment_intent.succeeded':
    case 'payment_intent.processing':
    case 'payment_intent.payment_failed':
    case 'payment_intent.canceled':
      return readPayment(eventId, object)
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
    case 'checkout.session.async_payment_failed':
    case 'checkout.session.expired':
      return readPage(eventId, object)
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
    case 'charge.refund.updated':
      return readReturn(eventId, object)
    case 'charge.dispute.created':
    case 'charge.dispute.closed': {
      const dispute = zDispute.parse(object)
      const networkRef = dispute.payment_intent
      return { kind: 'dispute', eventId, networkRef, dispute: readDispute(dispute) }
    }
    default:
      return null
  }
}

/** A payment without our reference was made by somebody else through the same account. */
function readPayment(eventId: string, object: unknown): NetworkNotification | null {
  const intent = zIntent.parse(object)
  const { reference } = intent.metadata
  if (!reference) return null
  return { kind: 'payment', eventId, reference, outcome: readIntent(intent) }
}

/** A page names its payment only by number: what became of it is asked for. */
function readPage(eventId: string, object: unknown): NetworkNotification | null {
  const { client_reference_id: reference, status } = zSession.parse(object)
  if (!reference) return null
  const outcome =
    status === 'expired'
      ? ({ status: 'failed', reason: 'expired' } as const)
      : ({ status: 'pending', present: null } as const)
  return { kind: 'payment', eventId, reference, outcome }
}

function readReturn(eventId: string, object: unknown): NetworkNotification | null {
  const refund = zRefund.parse(object)
  const { reference, refund_reference: refundReference } = refund.metadata ?? {}
  if (!reference || !refundReference) return null
  return { kind: 'refund', eventId, reference, refundReference, outcome: readRefund(refund) }
}
