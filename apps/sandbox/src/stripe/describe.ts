import type { Refund } from '../books/refunds'
import type { StripeAccount } from './account'
import { cardNumbered } from './cards'
import type { Intent, Metadata } from './intents'

// Objects as in https://docs.stripe.com/api, version 2026-10-28.endive, without what no card payment fills.

export type IntentStatus =
  | 'requires_payment_method'
  | 'requires_action'
  | 'processing'
  | 'succeeded'
  | 'canceled'

export function statusOf(intent: Intent): IntentStatus {
  if (intent.state === 'paid') return 'succeeded'
  return intent.state === 'closed' ? 'canceled' : intent.step
}

export function describeIntent(intent: Intent, account: StripeAccount, claimedMinor?: bigint) {
  const status = statusOf(intent)
  const received = status === 'succeeded' ? (claimedMinor ?? intent.amountMinor) : 0n
  return {
    id: intent.intentId,
    object: 'payment_intent',
    amount: Number(claimedMinor ?? intent.amountMinor),
    amount_capturable: 0,
    amount_received: Number(received),
    automatic_payment_methods: { allow_redirects: 'always', enabled: true },
    canceled_at: intent.canceledAt ? seconds(intent.canceledAt) : null,
    cancellation_reason: intent.cancellationReason,
    capture_method: 'automatic_async',
    client_secret: intent.secret,
    confirmation_method: 'automatic',
    created: seconds(intent.createdAt),
    currency: intent.currency.toLowerCase(),
    customer: null,
    description: intent.description,
    last_payment_error: intent.lastError,
    latest_charge: status === 'succeeded' ? chargeIdOf(intent) : null,
    livemode: false,
    metadata: intent.metadata,
    next_action: status === 'requires_action' ? describeChallenge(intent, account) : null,
    payment_method: intent.card ? paymentMethodIdOf(intent) : null,
    payment_method_types: ['card'],
    processing: null,
    receipt_email: null,
    setup_future_usage: null,
    shipping: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status,
    transfer_data: null,
    transfer_group: null,
  }
}

/** What a publishable key may see of it. */
export function describeForBuyer(intent: Intent, account: StripeAccount) {
  const { metadata: _private, latest_charge: _charge, ...rest } = describeIntent(intent, account)
  return rest
}

export function describeSession(intent: Intent, account: StripeAccount) {
  const asked = intent.asked as { success_url?: string; cancel_url?: string }
  const status = sessionStatusOf(intent)
  return {
    id: intent.sessionId,
    object: 'checkout.session',
    amount_subtotal: Number(intent.amountMinor),
    amount_total: Number(intent.amountMinor),
    cancel_url: asked.cancel_url ?? null,
    client_reference_id: intent.reference === intent.intentId ? null : intent.reference,
    created: seconds(intent.createdAt),
    currency: intent.currency.toLowerCase(),
    customer: null,
    expires_at: seconds(intent.expiresAt),
    livemode: false,
    metadata: intent.sessionMetadata,
    mode: 'payment',
    payment_intent: intent.state === 'paid' ? intent.intentId : null,
    payment_method_types: ['card'],
    payment_status: intent.state === 'paid' ? 'paid' : 'unpaid',
    status,
    success_url: asked.success_url ?? null,
    ui_mode: 'hosted_page',
    url: status === 'open' ? `${account.sandboxUrl}/c/pay/${intent.sessionId}` : null,
  }
}

export function sessionStatusOf(intent: Intent): 'open' | 'complete' | 'expired' {
  if (intent.state === 'paid') return 'complete'
  const isOver = intent.state === 'closed' || intent.expiresAt.getTime() <= Date.now()
  return isOver ? 'expired' : 'open'
}

export function describeCharge(intent: Intent, refundedMinor: bigint) {
  const card = cardNumbered(intent.card ?? '4242424242424242')
  return {
    id: chargeIdOf(intent),
    object: 'charge',
    amount: Number(intent.amountMinor),
    amount_captured: Number(intent.amountMinor),
    amount_refunded: Number(refundedMinor),
    captured: true,
    created: seconds(intent.paidAt ?? intent.createdAt),
    currency: intent.currency.toLowerCase(),
    description: intent.description,
    disputed: false,
    livemode: false,
    metadata: intent.metadata,
    paid: true,
    payment_intent: intent.intentId,
    payment_method_details: {
      type: 'card',
      card: { brand: card?.brand ?? 'visa', last4: card?.number.slice(-4) ?? '4242' },
    },
    refunded: refundedMinor >= intent.amountMinor,
    status: 'succeeded',
  }
}

export function describeRefund(refund: Refund, intent: Intent, metadata: Metadata) {
  const status = refund.state === 'processing' ? 'pending' : refund.state
  return {
    id: refund.networkRef,
    object: 'refund',
    amount: Number(refund.amountMinor),
    balance_transaction: null,
    charge: chargeIdOf(intent),
    created: seconds(refund.createdAt),
    currency: intent.currency.toLowerCase(),
    ...(status === 'failed' ? { failure_reason: 'expired_or_canceled_card' } : {}),
    metadata,
    payment_intent: intent.intentId,
    reason: refund.reason,
    receipt_number: null,
    status,
  }
}

export type Dispute = {
  readonly id: string
  readonly status: 'needs_response' | 'won' | 'lost'
  readonly reason: string
  readonly createdAt: Date
}

/** What handling a dispute costs, in the currency of the account's country. */
const DISPUTE_FEE = 1_500

export function describeDispute(dispute: Dispute, intent: Intent) {
  const amount = Number(intent.amountMinor)
  const currency = intent.currency.toLowerCase()
  const entry = (sign: 1 | -1, fee: number) => ({
    object: 'balance_transaction',
    amount: sign * amount,
    currency,
    fee,
    net: sign * amount - fee,
    source: dispute.id,
    type: 'adjustment',
  })
  const withdrawn = entry(-1, DISPUTE_FEE)
  return {
    id: dispute.id,
    object: 'dispute',
    amount,
    balance_transactions: dispute.status === 'won' ? [withdrawn, entry(1, 0)] : [withdrawn],
    charge: chargeIdOf(intent),
    created: seconds(dispute.createdAt),
    currency,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: intent.intentId,
    reason: dispute.reason,
    status: dispute.status,
  }
}

export function listOf(data: readonly object[], url: string, object = 'list') {
  return { object, url, has_more: false, data }
}

export function seconds(time: Date): number {
  return Math.floor(time.getTime() / 1000)
}

function chargeIdOf(intent: Intent): string {
  return intent.intentId.replace('pi_', 'ch_')
}

function paymentMethodIdOf(intent: Intent): string {
  return intent.intentId.replace('pi_', 'pm_')
}

/** The bank wants to see its customer: in a frame over the shop's page, or on a page of its own. */
function describeChallenge(intent: Intent, account: StripeAccount) {
  const url = `${account.sandboxUrl}/stripe/challenge/${intent.code}`
  return {
    type: 'use_stripe_sdk',
    use_stripe_sdk: { type: 'three_d_secure_redirect', stripe_js: url },
  }
}
