import { currencyExponent, type Failure } from '@onetill/contract'
import type {
  ChannelOutcome,
  Dispute,
  Evidence,
  RefundOutcome,
  RefundRequest,
  StartRequest,
} from '../channel'
import type { DisputeObject, IntentObject, RefundObject, SessionObject } from './objects'

// Field by field as in https://docs.stripe.com/api, version 2026-10-28.endive.

/** Stripe forgets an unpaid page after half an hour at the soonest; the till closes it at its own deadline. */
const SHORTEST_SESSION_SECONDS = 30 * 60
const MAX_NAME = 250
const MAX_METADATA = 500

/** Of three decimals the last one must be 0 (https://docs.stripe.com/currencies#three-decimal). */
export function isChargeable(amountMinor: bigint, currency: string): boolean {
  return currencyExponent(currency) < 3 || amountMinor % 10n === 0n
}

/** The request for a payment on our own page. The same attempt always makes the same words. */
export function toIntent(request: StartRequest) {
  return {
    amount: toAmount(request.amountMinor),
    currency: request.currency.toLowerCase(),
    description: request.description,
    metadata: { reference: request.reference },
    automatic_payment_methods: { enabled: true },
  }
}

/** The request for a payment on Stripe's page. The same attempt always makes the same words. */
export function toSession(request: StartRequest) {
  const metadata = { reference: request.reference }
  const deadline = Math.floor(request.expiresAt.getTime() / 1000)
  return {
    mode: 'payment' as const,
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: request.currency.toLowerCase(),
          unit_amount: toAmount(request.amountMinor),
          product_data: { name: Array.from(request.description).slice(0, MAX_NAME).join('') },
        },
      },
    ],
    client_reference_id: request.reference,
    metadata,
    payment_intent_data: { description: request.description, metadata },
    success_url: request.returnUrl,
    cancel_url: request.returnUrl,
    expires_at: deadline + SHORTEST_SESSION_SECONDS,
  }
}

/** Stripe knows three reasons of its own; the merchant's words go along as they are. */
export function toRefund(request: RefundRequest, intentId: string) {
  return {
    payment_intent: intentId,
    amount: toAmount(request.refundMinor),
    metadata: {
      reference: request.reference,
      refund_reference: request.refundReference,
      reason: Array.from(request.reason).slice(0, MAX_METADATA).join(''),
    },
  }
}

/** What a payment has come to. A declined card leaves it open: the buyer may try another. */
export function readIntent(intent: IntentObject): ChannelOutcome {
  switch (intent.status) {
    case 'succeeded':
      return { status: 'succeeded', evidence: evidenceOf(intent) }
    case 'canceled':
      return { status: 'failed', reason: readCancellation(intent) }
    case 'requires_payment_method':
    case 'requires_confirmation':
    case 'requires_action':
    case 'processing':
      return { status: 'pending', present: null, networkRef: intent.id }
    default:
      return { status: 'unknown', cause: 'bad_answer' }
  }
}

/** A page that nobody paid on has no payment; one that was paid on carries it. */
export function readSession(session: SessionObject): ChannelOutcome {
  const { payment_intent: intent } = session
  if (intent && typeof intent === 'object') return readIntent(intent)
  if (session.status === 'expired') return { status: 'failed', reason: 'expired' }
  if (session.status === 'open' || session.status === 'complete') {
    return { status: 'pending', present: null, networkRef: session.id }
  }
  return { status: 'unknown', cause: 'bad_answer' }
}

/** A refund by the reference its maker noted on it; a card's refund counts as made when Stripe says so. */
export function readRefund(refund: RefundObject): RefundOutcome {
  switch (refund.status) {
    case 'succeeded':
      return { status: 'succeeded', networkRef: refund.id, refundMinor: BigInt(refund.amount) }
    case 'failed':
    case 'canceled':
      return { status: 'failed', reason: readRefundFailure(refund.failure_reason) }
    case 'pending':
    case 'requires_action':
      return { status: 'pending' }
    default:
      return { status: 'unknown', cause: 'bad_answer' }
  }
}

/** A dispute's fee is among its bookings; one that Stripe closed as a warning cost nothing. */
export function readDispute(dispute: DisputeObject): Dispute {
  const fee = dispute.balance_transactions.reduce((sum, { fee }) => sum + BigInt(fee), 0n)
  return {
    networkRef: dispute.id,
    status: readDisputeStatus(dispute.status),
    reason: dispute.reason,
    amountMinor: BigInt(dispute.amount),
    feeMinor: fee,
    currency: dispute.currency.toUpperCase(),
  }
}

/** What a card's refusal means, by https://docs.stripe.com/declines/codes and https://docs.stripe.com/error-codes. */
export function readDecline(code: string, declineCode: string | null): Failure {
  const word = declineCode ?? code
  return DECLINES[word] ?? DECLINES[code] ?? 'network_refused'
}

const DECLINES: Readonly<Record<string, Failure>> = {
  card_declined: 'declined',
  expired_card: 'declined',
  incorrect_cvc: 'declined',
  incorrect_number: 'declined',
  incorrect_zip: 'declined',
  processing_error: 'declined',
  card_velocity_exceeded: 'declined',
  insufficient_funds: 'insufficient_funds',
  withdrawal_count_limit_exceeded: 'insufficient_funds',
  balance_insufficient: 'insufficient_funds',
  authentication_required: 'authentication_failed',
  payment_intent_authentication_failure: 'authentication_failed',
  setup_intent_authentication_failure: 'authentication_failed',
  mobile_device_authentication_required: 'authentication_failed',
}

function evidenceOf(intent: IntentObject): Evidence {
  return {
    reference: intent.metadata.reference ?? '',
    networkRef: intent.id,
    amountMinor: BigInt(intent.amount_received),
    currency: intent.currency.toUpperCase(),
  }
}

/** Given up after a refusal, the refusal is the reason. */
function readCancellation(intent: IntentObject): Failure {
  const error = intent.last_payment_error
  if (error) return readDecline(error.code ?? '', error.decline_code ?? null)
  return intent.cancellation_reason === 'requested_by_customer' ? 'canceled' : 'expired'
}

function readRefundFailure(reason: string | undefined): Failure {
  return reason === 'insufficient_funds' ? 'insufficient_funds' : 'network_refused'
}

function readDisputeStatus(status: string): Dispute['status'] {
  if (status === 'lost') return 'lost'
  return status === 'won' || status === 'warning_closed' || status === 'prevented'
    ? 'won'
    : 'opened'
}

function toAmount(amountMinor: bigint): number {
  const amount = Number(amountMinor)
  if (!Number.isSafeInteger(amount)) throw new RangeError('no card charges as much')
  return amount
}
