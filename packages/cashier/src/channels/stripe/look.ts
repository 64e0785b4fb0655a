import type { UnknownCause } from '@onetill/contract'
import type Stripe from 'stripe'
import type { Asked, ChannelOutcome } from '../channel'
import { call, type Refused } from './client'
import { type IntentObject, type RefundObject, zIntent, zRefund, zSession } from './objects'
import { readIntent, readSession } from './transform'

type Unknown = { readonly kind: 'unknown'; readonly cause: UnknownCause }
type None = { readonly kind: 'none' }

const BAD: Unknown = { kind: 'unknown', cause: 'bad_answer' }

/** A page's number, as opposed to a payment's. */
export function isSession(networkRef: string): boolean {
  return networkRef.startsWith('cs_')
}

/** Stripe doesn't know the number: what isn't there can't be paid. */
export function isMissing(answer: Refused): boolean {
  return answer.kind === 'refused' && answer.code === 'resource_missing'
}

/** What became of a payment: asked by its number, or searched for by our reference while that is all there is. */
export async function lookAt(
  stripe: Stripe,
  asked: Pick<Asked, 'reference' | 'networkRef'>,
): Promise<ChannelOutcome> {
  const { networkRef, reference } = asked
  if (!networkRef) {
    const found = await findIntent(stripe, reference)
    if (found.kind === 'unknown') return { status: 'unknown', cause: found.cause }
    return found.kind === 'none' ? { status: 'pending', present: null } : readIntent(found.intent)
  }
  if (isSession(networkRef)) return lookAtSession(stripe, networkRef, reference)
  const answer = await call(() => stripe.paymentIntents.retrieve(networkRef))
  if (answer.kind !== 'ok') return notSaid(answer)
  const { data } = zIntent.safeParse(answer.content)
  return data?.id === networkRef && data.metadata.reference === reference
    ? readIntent(data)
    : { status: 'unknown', cause: 'bad_answer' }
}

/** Searching lags behind by up to a minute, so not to find says little. */
export async function findIntent(
  stripe: Stripe,
  reference: string,
): Promise<{ readonly kind: 'found'; readonly intent: IntentObject } | None | Unknown> {
  const query = `metadata['reference']:'${reference}'`
  const answer = await call(() => stripe.paymentIntents.search({ query, limit: 1 }))
  if (answer.kind === 'unknown') return answer
  if (answer.kind === 'refused') return { kind: 'unknown', cause: 'network_error' }
  const first = answer.content.data[0]
  if (!first) return { kind: 'none' }
  const { data } = zIntent.safeParse(first)
  return data?.metadata.reference === reference ? { kind: 'found', intent: data } : BAD
}

/** The number money goes back by: a page's payment, or the payment itself. */
export async function intentIdOf(
  stripe: Stripe,
  asked: Pick<Asked, 'reference' | 'networkRef'>,
): Promise<{ readonly kind: 'found'; readonly id: string } | None | Unknown> {
  if (asked.networkRef && !isSession(asked.networkRef)) {
    return { kind: 'found', id: asked.networkRef }
  }
  const outcome = await lookAt(stripe, asked)
  if (outcome.status === 'unknown') return { kind: 'unknown', cause: outcome.cause }
  return outcome.status === 'succeeded'
    ? { kind: 'found', id: outcome.evidence.networkRef }
    : { kind: 'none' }
}

/** The refund that carries our reference, among all of its payment. */
export async function findRefund(
  stripe: Stripe,
  intentId: string,
  refundReference: string,
): Promise<{ readonly kind: 'found'; readonly refund: RefundObject } | None | Unknown> {
  const answer = await call(() => stripe.refunds.list({ payment_intent: intentId, limit: 100 }))
  if (answer.kind === 'unknown') return answer
  if (answer.kind === 'refused') return { kind: 'unknown', cause: 'network_error' }
  const found = answer.content.data.find(
    ({ metadata }) => metadata?.refund_reference === refundReference,
  )
  if (!found) return { kind: 'none' }
  const { data } = zRefund.safeParse(found)
  return data?.payment_intent === intentId ? { kind: 'found', refund: data } : BAD
}

async function lookAtSession(
  stripe: Stripe,
  sessionId: string,
  reference: string,
): Promise<ChannelOutcome> {
  const answer = await call(() =>
    stripe.checkout.sessions.retrieve(sessionId, { expand: ['payment_intent'] }),
  )
  if (answer.kind !== 'ok') return notSaid(answer)
  const { data } = zSession.safeParse(answer.content)
  return data?.id === sessionId && data.client_reference_id === reference
    ? readSession(data)
    : { status: 'unknown', cause: 'bad_answer' }
}

/** To be refused an answer is not an answer, and a payment nobody knows there isn't paid. */
function notSaid(answer: Refused): ChannelOutcome {
  if (isMissing(answer)) return { status: 'pending', present: null }
  return { status: 'unknown', cause: answer.kind === 'unknown' ? answer.cause : 'network_error' }
}
