import { createHmac } from 'node:crypto'
import Stripe from 'stripe'
import { expect, test } from 'vitest'
import { createStripe } from './channel'
import disputeSample from './samples/dispute.json'
import intentSample from './samples/intent.json'
import refundSample from './samples/refund.json'
import sessionSample from './samples/session.json'

const SECRET = 'whsec_5WbX5kEWLlfzsGNjH64I8lOOqUB6e8FH'
const NOW = new Date('2026-11-24T08:00:00Z')
const SECONDS = NOW.getTime() / 1000
const channel = createStripe({
  baseUrl: 'http://127.0.0.1:1',
  secretKey: 'sk_test_1',
  publishableKey: 'pk_test_1',
  webhookSecret: SECRET,
  scriptUrl: 'https://js.stripe.com/v3/',
  fetch,
  now: () => NOW,
})

const write = (type: string, object: object) =>
  JSON.stringify({ id: 'evt_1NG8Du2eZvKYlo2CUI79vXWy', object: 'event', type, data: { object } })
const body = write('payment_intent.succeeded', intentSample)

/** https://docs.stripe.com/webhooks#verify-manually, word for word. */
const sign = (text: string, at: number | string = SECONDS, secret = SECRET) =>
  createHmac('sha256', secret).update(`${at}.${text}`).digest('hex')
const read = (text: string, signature?: string) =>
  channel.readNotification?.({ headers: { 'stripe-signature': signature }, body: text })
const readSigned = (type: string, object: object) => {
  const text = write(type, object)
  return read(text, `t=${SECONDS},v1=${sign(text)}`)
}

test('a signature computed by hand, and one by Stripe’s own helper, both hold', async () => {
  const byHand = `t=${SECONDS},v1=${sign(body)}`
  const byStripe = new Stripe('sk_test_1').webhooks.generateTestHeaderString({
    payload: body,
    secret: SECRET,
    timestamp: SECONDS,
  })
  expect(byStripe).toBe(byHand)
  expect(await read(body, byHand)).toEqual(await read(body, byStripe))
})

test('while a secret is rolled there are several signatures, and one that holds is enough', async () => {
  const old = sign(body, SECONDS, 'whsec_old')
  const header = `t=${SECONDS},v1=${old},v1=${sign(body)},v0=${old}`
  expect(await read(body, header)).toMatchObject({ outcome: { status: 'succeeded' } })
})

test.each([
  ['five minutes old', SECONDS - 300],
  ['five minutes ahead', SECONDS + 300],
])('%s is within tolerance', async (_name, at) => {
  expect(await read(body, `t=${at},v1=${sign(body, at)}`)).toMatchObject({ kind: 'payment' })
})

test.each([
  ['older than five minutes', body, `t=${SECONDS - 301},v1=${sign(body, SECONDS - 301)}`],
  ['from more than five minutes ahead', body, `t=${SECONDS + 301},v1=${sign(body, SECONDS + 301)}`],
  ['with one byte changed', body.replace('2000', '2001'), `t=${SECONDS},v1=${sign(body)}`],
  ['with a space added', `${body} `, `t=${SECONDS},v1=${sign(body)}`],
  ['written anew', JSON.stringify(JSON.parse(body), null, 1), `t=${SECONDS},v1=${sign(body)}`],
  ['under another secret', body, `t=${SECONDS},v1=${sign(body, SECONDS, 'whsec_other')}`],
  ['without v1', body, `t=${SECONDS},v0=${sign(body)}`],
  ['without a time', body, `v1=${sign(body)}`],
  ['with another time than was signed', body, `t=${SECONDS - 1},v1=${sign(body)}`],
  ['with a time that is none', body, `t=NaN,v1=${sign(body, 'NaN')}`],
  ['cut short', body, `t=${SECONDS},v1=${sign(body).slice(0, 32)}`],
  ['without a signature', body, undefined],
  ['empty', '', `t=${SECONDS},v1=${sign('')}`],
])('an event %s is refused', async (_name, text, signature) => {
  await expect(read(text, signature)).rejects.toMatchObject({ code: 'signature_invalid' })
})

const payment = { kind: 'payment', eventId: 'evt_1NG8Du2eZvKYlo2CUI79vXWy' }

test.each([
  ['payment_intent.succeeded', 'succeeded', { status: 'succeeded' }],
  ['payment_intent.processing', 'processing', { status: 'pending' }],
  ['payment_intent.payment_failed', 'requires_payment_method', { status: 'pending' }],
  ['payment_intent.canceled', 'canceled', { status: 'failed', reason: 'expired' }],
])('%s', async (type, status, outcome) => {
  expect(await readSigned(type, { ...intentSample, status })).toMatchObject({
    ...payment,
    reference: intentSample.metadata.reference,
    outcome,
  })
})

test.each([
  ['checkout.session.completed', 'complete', { status: 'pending', present: null }],
  ['checkout.session.async_payment_failed', 'complete', { status: 'pending', present: null }],
  ['checkout.session.expired', 'expired', { status: 'failed', reason: 'expired' }],
])('%s names the payment and proves nothing', async (type, status, outcome) => {
  expect(await readSigned(type, { ...sessionSample, status })).toEqual({
    ...payment,
    reference: sessionSample.client_reference_id,
    outcome,
  })
})

test('a refund is told by both references', async () => {
  expect(await readSigned('refund.updated', refundSample)).toMatchObject({
    kind: 'refund',
    reference: refundSample.metadata.reference,
    refundReference: '01jd3refund',
    outcome: { status: 'succeeded', refundMinor: 1_000n },
  })
})

test.each([
  ['charge.dispute.created', 'needs_response', 'opened'],
  ['charge.dispute.closed', 'lost', 'lost'],
])('%s is a dispute', async (type, status, word) => {
  expect(await readSigned(type, { ...disputeSample, status })).toMatchObject({
    kind: 'dispute',
    networkRef: intentSample.id,
    dispute: { status: word, feeMinor: 1_500n },
  })
})

test.each([
  ['an event the till has no use for', 'charge.refunded', { id: 'ch_1' }],
  [
    'a payment that somebody else made',
    'payment_intent.succeeded',
    { ...intentSample, metadata: {} },
  ],
  ['a refund made at Stripe itself', 'refund.created', { ...refundSample, metadata: {} }],
])('%s is genuine and left alone', async (_name, type, object) => {
  expect(await readSigned(type, object)).toBeNull()
})
