import type { Flow } from '@onetill/contract'
import type Stripe from 'stripe'
import type {
  Asked,
  ChannelOutcome,
  CloseOutcome,
  PaymentChannel,
  RefundAsked,
  RefundOutcome,
  RefundRequest,
  StartRequest,
} from '../channel'
import { call, createClient, type StripeConfig } from './client'
import { element } from './element'
import type { StripeFlow } from './flow'
import { findIntent, findRefund, intentIdOf, isMissing, isSession, lookAt } from './look'
import { openNotification } from './notification'
import { zRefund } from './objects'
import { redirect } from './redirect'
import { isChargeable, readDecline, readRefund, toRefund } from './transform'

const FLOWS: ReadonlyMap<Flow, StripeFlow> = new Map([
  ['stripe.element', element],
  ['stripe.redirect', redirect],
])

const JSON_TYPE = 'application/json'

/** Stripe for one account: the same code for the real network and for the sandbox. */
export function createStripe(config: StripeConfig): PaymentChannel {
  const stripe = createClient(config)
  return {
    channel: 'stripe',
    flows: [...FLOWS.keys()],
    start: (request) => start(stripe, config, request),
    query: (asked) => lookAt(stripe, asked),
    close: (asked) => close(stripe, config, asked),
    refund: (request) => refund(stripe, request),
    queryRefund: (asked) => queryRefund(stripe, asked),
    readNotification: (raw) => openNotification(raw, stripe, config),
    reply: (result) =>
      result === 'accepted'
        ? { status: 200, contentType: JSON_TYPE, body: '{"received":true}' }
        : { status: 400, contentType: JSON_TYPE, body: '{"received":false}' },
  }
}

async function start(
  stripe: Stripe,
  { publishableKey, scriptUrl }: StripeConfig,
  request: StartRequest,
): Promise<ChannelOutcome> {
  const flow = FLOWS.get(request.flow)
  if (!flow) throw new TypeError(`stripe has no flow ${request.flow}`)
  if (!isChargeable(request.amountMinor, request.currency)) {
    return { status: 'failed', reason: 'network_refused' }
  }
  const begun = await flow(stripe, request, { publishableKey, scriptUrl })
  if (begun.kind === 'unknown') return { status: 'unknown', cause: begun.cause }
  if (begun.kind === 'refused') {
    return { status: 'failed', reason: readDecline(begun.code, begun.declineCode) }
  }
  const { present, networkRef } = begun
  const known = begun.isReplayed ? await lookAt(stripe, { ...request, networkRef }) : undefined
  if (known?.status === 'succeeded' || known?.status === 'failed') return known
  return { status: 'pending', present, networkRef }
}

/** A payment whose number was never told was never shown to anybody: what can't be found can't be paid. */
async function close(stripe: Stripe, config: StripeConfig, asked: Asked): Promise<CloseOutcome> {
  let { networkRef } = asked
  if (!networkRef) {
    const found = await findIntent(stripe, asked.reference)
    if (found.kind === 'unknown') return 'unknown'
    if (found.kind === 'none') return 'closed'
    networkRef = found.intent.id
  }
  const number = networkRef
  // A refusal is repeated under its key for a day, and a payment may change its mind sooner.
  const options = { idempotencyKey: `close:${asked.reference}:${config.now().getTime()}` }
  const answer = isSession(number)
    ? await call(() => stripe.checkout.sessions.expire(number, {}, options))
    : await call(() =>
        stripe.paymentIntents.cancel(number, { cancellation_reason: 'abandoned' }, options),
      )
  if (answer.kind === 'ok') return 'closed'
  if (answer.kind === 'unknown') return 'unknown'
  if (isMissing(answer)) return 'closed'
  const outcome = await lookAt(stripe, { ...asked, networkRef })
  if (outcome.status === 'succeeded') return 'already_paid'
  return outcome.status === 'failed' ? 'closed' : 'unknown'
}

/** Stripe's memory for keys is a day long, a refund's reference holds for ever: so it is looked for first. */
async function refund(stripe: Stripe, request: RefundRequest): Promise<RefundOutcome> {
  const intentId = await intentIdOf(stripe, request)
  if (intentId.kind === 'unknown') return { status: 'unknown', cause: intentId.cause }
  if (intentId.kind === 'none') return { status: 'failed', reason: 'network_refused' }
  const before = await findRefund(stripe, intentId.id, request.refundReference)
  if (before.kind === 'unknown') return { status: 'unknown', cause: before.cause }
  if (before.kind === 'found') return readRefund(before.refund)
  const answer = await call(() =>
    stripe.refunds.create(toRefund(request, intentId.id), {
      idempotencyKey: `refund:${request.refundReference}`,
    }),
  )
  if (answer.kind === 'unknown') return { status: 'unknown', cause: answer.cause }
  if (answer.kind === 'refused') {
    return { status: 'failed', reason: readDecline(answer.code, answer.declineCode) }
  }
  const { data } = zRefund.safeParse(answer.content)
  return data?.metadata?.refund_reference === request.refundReference
    ? readRefund(data)
    : { status: 'unknown', cause: 'bad_answer' }
}

async function queryRefund(stripe: Stripe, asked: RefundAsked): Promise<RefundOutcome> {
  const intentId = await intentIdOf(stripe, asked)
  if (intentId.kind === 'unknown') return { status: 'unknown', cause: intentId.cause }
  // A refund nobody finds is not refused: it may be asked for again under its reference.
  if (intentId.kind === 'none') return { status: 'unknown', cause: 'network_error' }
  const found = await findRefund(stripe, intentId.id, asked.refundReference)
  if (found.kind === 'unknown') return { status: 'unknown', cause: found.cause }
  return found.kind === 'found'
    ? readRefund(found.refund)
    : { status: 'unknown', cause: 'network_error' }
}
