import { expect, test } from 'vitest'
import { zDispute, zIntent, zRefund, zSession } from './objects'
import disputeSample from './samples/dispute.json'
import intentSample from './samples/intent.json'
import refundSample from './samples/refund.json'
import sessionSample from './samples/session.json'
import {
  isChargeable,
  readDecline,
  readDispute,
  readIntent,
  readRefund,
  readSession,
  toIntent,
  toRefund,
  toSession,
} from './transform'

const request = {
  flow: 'stripe.redirect',
  reference: '01jd3k2m4n5p6q7r8s9t0v1w2x',
  amountMinor: 2_000n,
  currency: 'USD',
  description: 'Tidepool · Enamel camp mug',
  expiresAt: new Date('2026-11-24T00:15:00Z'),
  notifyUrl: 'https://shop.example/api/notify/stripe',
  returnUrl: 'https://shop.example/pay/chk_1',
  clientIp: '203.0.113.7',
} as const

const paid = {
  status: 'succeeded',
  evidence: {
    reference: '01jd3k2m4n5p6q7r8s9t0v1w2x',
    networkRef: 'pi_3MtwBwLkdIwHu7ix28a3tqPa',
    amountMinor: 2_000n,
    currency: 'USD',
  },
}

const intentWith = (changes: object) => zIntent.parse({ ...intentSample, ...changes })
const sessionWith = (changes: object) => zSession.parse({ ...sessionSample, ...changes })

test('a payment on our page asks for exactly this', () => {
  expect(toIntent(request)).toEqual({
    amount: 2_000,
    currency: 'usd',
    description: 'Tidepool · Enamel camp mug',
    metadata: { reference: '01jd3k2m4n5p6q7r8s9t0v1w2x' },
    automatic_payment_methods: { enabled: true },
  })
})

test('a payment on Stripe’s page is open until half an hour after the till’s deadline', () => {
  expect(toSession(request)).toMatchObject({
    mode: 'payment',
    client_reference_id: request.reference,
    payment_intent_data: { metadata: { reference: request.reference } },
    success_url: request.returnUrl,
    expires_at: Date.parse('2026-11-24T00:45:00Z') / 1000,
    line_items: [{ quantity: 1, price_data: { currency: 'usd', unit_amount: 2_000 } }],
  })
})

test('the same attempt always makes the same words, so that a repeat is a repeat', () => {
  expect(JSON.stringify(toSession(request))).toBe(JSON.stringify(toSession({ ...request })))
})

test.each([
  ['JPY', 1_980n, 1_980],
  ['KRW', 45_000n, 45_000],
  ['KWD', 12_340n, 12_340],
  ['CNY', 12_345n, 12_345],
])('%s keeps its own minor unit on the wire', (currency, amountMinor, amount) => {
  expect(toIntent({ ...request, currency, amountMinor }).amount).toBe(amount)
  expect(isChargeable(amountMinor, currency)).toBe(true)
})

test.each(['KWD', 'BHD'])('a third decimal of %s other than 0 can’t be charged', (currency) => {
  expect(isChargeable(12_345n, currency)).toBe(false)
})

test.each([
  ['succeeded', {}, paid],
  ['processing', {}, { status: 'pending', present: null, networkRef: intentSample.id }],
  ['requires_action', {}, { status: 'pending', present: null, networkRef: intentSample.id }],
  [
    'requires_payment_method',
    { last_payment_error: { code: 'card_declined', decline_code: 'generic_decline' } },
    { status: 'pending', present: null, networkRef: intentSample.id },
  ],
  ['canceled', { cancellation_reason: 'abandoned' }, { status: 'failed', reason: 'expired' }],
  [
    'canceled',
    { cancellation_reason: 'requested_by_customer' },
    { status: 'failed', reason: 'canceled' },
  ],
  [
    'canceled',
    { last_payment_error: { code: 'card_declined', decline_code: 'insufficient_funds' } },
    { status: 'failed', reason: 'insufficient_funds' },
  ],
  ['requires_capture', {}, { status: 'unknown', cause: 'bad_answer' }],
  ['something_new', {}, { status: 'unknown', cause: 'bad_answer' }],
])('a payment that is %s, with %o', (status, changes, outcome) => {
  expect(readIntent(intentWith({ status, ...changes }))).toEqual(outcome)
})

test('what came in is what was received, not what was asked', () => {
  const short = intentWith({ amount: 2_000, amount_received: 1 })
  expect(readIntent(short)).toMatchObject({ evidence: { amountMinor: 1n } })
})

test.each([
  [{}, { status: 'pending', present: null, networkRef: sessionSample.id }],
  [{ status: 'expired' }, { status: 'failed', reason: 'expired' }],
  [{ status: 'complete', payment_intent: intentSample }, paid],
  [{ status: null }, { status: 'unknown', cause: 'bad_answer' }],
])('a page with %o', (changes, outcome) => {
  expect(readSession(sessionWith(changes))).toEqual(outcome)
})

test('a refund carries both references, and only Stripe’s word makes it one', () => {
  const refund = { ...request, refundReference: '01jd3refund', refundMinor: 1_000n, reason: '退货' }
  expect(toRefund(refund, 'pi_1')).toEqual({
    payment_intent: 'pi_1',
    amount: 1_000,
    metadata: { reference: request.reference, refund_reference: '01jd3refund', reason: '退货' },
  })
  expect(readRefund(zRefund.parse(refundSample))).toEqual({
    status: 'succeeded',
    networkRef: 're_1Nispe2eZvKYlo2Cd31jOCgZ',
    refundMinor: 1_000n,
  })
  expect(readRefund(zRefund.parse({ ...refundSample, status: 'pending' }))).toEqual({
    status: 'pending',
  })
  const failed = { ...refundSample, status: 'failed', failure_reason: 'expired_or_canceled_card' }
  expect(readRefund(zRefund.parse(failed))).toEqual({
    status: 'failed',
    reason: 'network_refused',
  })
})

test.each([
  ['needs_response', 'opened'],
  ['under_review', 'opened'],
  ['won', 'won'],
  ['lost', 'lost'],
  ['warning_closed', 'won'],
])('a dispute that is %s is %s, with its fee', (status, word) => {
  expect(readDispute(zDispute.parse({ ...disputeSample, status }))).toEqual({
    networkRef: 'du_1MtJUT2eZvKYlo2CNaw2HvEv',
    status: word,
    reason: 'fraudulent',
    amountMinor: 2_000n,
    feeMinor: 1_500n,
    currency: 'USD',
  })
})

test.each([
  ['card_declined', 'generic_decline', 'declined'],
  ['card_declined', 'insufficient_funds', 'insufficient_funds'],
  ['card_declined', 'lost_card', 'declined'],
  ['card_declined', 'authentication_required', 'authentication_failed'],
  ['card_declined', null, 'declined'],
  ['expired_card', null, 'declined'],
  ['incorrect_cvc', null, 'declined'],
  ['processing_error', null, 'declined'],
  ['payment_intent_authentication_failure', null, 'authentication_failed'],
  ['balance_insufficient', null, 'insufficient_funds'],
  ['amount_too_small', null, 'network_refused'],
  ['', null, 'network_refused'],
])('refusal %s with %s means %s', (code, declineCode, failure) => {
  expect(readDecline(code, declineCode)).toBe(failure)
})
