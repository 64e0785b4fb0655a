import { randomBytes } from 'node:crypto'
import { testDatabase } from '@onetill/db/testing'
import Stripe from 'stripe'
import { afterAll, describe, expect, test } from 'vitest'
import { makeKeys } from '../channel-contract.keys'
import { openInbox, startSandbox } from '../channel-contract.sandbox'
import { createStripe } from './channel'

const SHOP = 'http://shop.localhost:4310'
const keys = makeKeys()
const inbox = await openInbox({ contentType: 'application/json', body: '{}' }, () => 'all')
const sandbox = await startSandbox({
  keys,
  databaseUrl: await testDatabase(),
  webUrl: SHOP,
  stripeWebhook: {
    url: inbox.address('all'),
    events: ['charge.dispute.created', 'charge.dispute.closed', 'checkout.session.completed'],
  },
})
afterAll(async () => {
  await sandbox.stop()
  await inbox.close()
})

const address = new URL(sandbox.url)
const connect = (key = keys.stripe.secretKey) =>
  new Stripe(key, {
    protocol: 'http',
    host: address.hostname,
    port: address.port,
    maxNetworkRetries: 0,
  })
const stripe = connect()
const channel = createStripe({
  ...keys.stripe,
  baseUrl: sandbox.url,
  scriptUrl: `${sandbox.url}/v3/`,
  fetch,
  now: () => new Date(),
})
const newKey = () => randomBytes(12).toString('hex')
const newRequest = (changes = {}) => ({
  flow: 'stripe.element' as const,
  reference: newKey(),
  amountMinor: 990n,
  currency: 'USD',
  description: 'Enamel camp mug',
  expiresAt: new Date(Date.now() + 900_000),
  notifyUrl: `${SHOP}/api/notify/stripe`,
  returnUrl: `${SHOP}/pay/chk_1`,
  clientIp: '127.0.0.1',
  ...changes,
})

describe('stripe, by Stripe, with nothing but an address and a key', () => {
  test('pays, asks, gives back and asks again', async () => {
    const created = await stripe.paymentIntents.create({
      amount: 2_000,
      currency: 'usd',
      payment_method: 'pm_card_visa',
      confirm: true,
      return_url: SHOP,
    })
    expect(created).toMatchObject({ status: 'succeeded', amount_received: 2_000 })
    expect(await stripe.paymentIntents.retrieve(created.id)).toMatchObject({ status: 'succeeded' })
    const refund = await stripe.refunds.create({ payment_intent: created.id, amount: 500 })
    expect(refund).toMatchObject({ status: 'succeeded', amount: 500 })
    expect(await stripe.refunds.retrieve(refund.id)).toEqual(refund)
    const rest = await stripe.refunds.create({ payment_intent: created.id })
    expect(rest.amount).toBe(1_500)
    const { data } = await stripe.refunds.list({ payment_intent: created.id })
    expect(data.map(({ id }) => id)).toEqual([rest.id, refund.id])
    await expect(stripe.refunds.create({ payment_intent: created.id })).rejects.toMatchObject({
      code: 'charge_already_refunded',
    })
    const { data: events } = await stripe.events.list({ type: 'refund.created', limit: 2 })
    expect(events).toHaveLength(2)
    const event = await stripe.events.retrieve(events[0]?.id ?? '')
    expect(event.data.object).toMatchObject({ id: rest.id })
  })

  test('opens a page of its own, and closes it', async () => {
    const session = await stripe.checkout.sessions.create({
      mode: 'payment',
      line_items: [
        {
          quantity: 1,
          price_data: { currency: 'jpy', unit_amount: 1_980, product_data: { name: '小鳥' } },
        },
      ],
      success_url: `${SHOP}/done?session={CHECKOUT_SESSION_ID}`,
    })
    expect(session).toMatchObject({ status: 'open', amount_total: 1_980, payment_intent: null })
    expect((await fetch(session.url ?? '')).status).toBe(200)
    const expired = await stripe.checkout.sessions.expire(session.id)
    expect(expired).toMatchObject({ status: 'expired', url: null })
    await expect(stripe.checkout.sessions.expire(session.id)).rejects.toThrow('"open"')
  })

  test.each([
    ['pm_card_visa_chargeDeclined', 'card_declined', 'generic_decline'],
    ['pm_card_visa_chargeDeclinedInsufficientFunds', 'card_declined', 'insufficient_funds'],
    ['pm_card_chargeDeclinedExpiredCard', 'expired_card', undefined],
    ['pm_card_chargeDeclinedIncorrectCvc', 'incorrect_cvc', undefined],
    ['pm_card_chargeDeclinedProcessingError', 'processing_error', undefined],
  ])('%s is refused as a card, and the payment stays open', async (card, code, declineCode) => {
    const { id } = await stripe.paymentIntents.create({ amount: 2_000, currency: 'usd' })
    const refusal = await stripe.paymentIntents
      .confirm(id, { payment_method: card })
      .catch((error) => error)
    expect(refusal).toBeInstanceOf(Stripe.errors.StripeCardError)
    expect(refusal).toMatchObject({ statusCode: 402, code, decline_code: declineCode ?? '' })
    const { status, last_payment_error } = await stripe.paymentIntents.retrieve(id)
    expect(status).toBe('requires_payment_method')
    expect(last_payment_error).toMatchObject({ code })
  })

  test.each([
    ['less than the minimum', { amount: 49 }, 'amount_too_small'],
    ['no whole number', { amount: 1.5 }, 'parameter_invalid_integer'],
    ['more than there is room for', { amount: 100_000_000 }, 'amount_too_large'],
    ['no currency', { currency: undefined }, 'parameter_missing'],
    ['a currency nobody has', { currency: 'xxx' }, undefined],
    ['a third decimal', { currency: 'kwd', amount: 12_345 }, undefined],
  ])('is refused with %s', async (_name, change, code) => {
    const params = { amount: 2_000, currency: 'usd', ...change } as Stripe.PaymentIntentCreateParams
    await expect(stripe.paymentIntents.create(params)).rejects.toMatchObject({
      type: 'StripeInvalidRequestError',
      statusCode: 400,
      code,
    })
  })

  test('is refused with somebody else’s key', async () => {
    const stranger = connect('sk_test_somebodyelse')
    await expect(stranger.paymentIntents.list()).rejects.toMatchObject({
      type: 'StripeAuthenticationError',
    })
    const browser = connect(keys.stripe.publishableKey)
    await expect(browser.refunds.list({ payment_intent: 'pi_1' })).rejects.toMatchObject({
      statusCode: 401,
    })
  })
})

describe('one key, one effect', () => {
  const params = { amount: 2_000, currency: 'usd' }

  test('the same request again is answered again, and says so', async () => {
    const idempotencyKey = newKey()
    const first = await stripe.paymentIntents.create(params, { idempotencyKey })
    const second = await stripe.paymentIntents.create(params, { idempotencyKey })
    expect(second).toEqual(first)
    expect(second.lastResponse.headers['idempotent-replayed']).toBe('true')
    expect(first.lastResponse.headers['idempotent-replayed']).toBeUndefined()
  })

  test('another request under the key is refused', async () => {
    const idempotencyKey = newKey()
    await stripe.paymentIntents.create(params, { idempotencyKey })
    await expect(
      stripe.paymentIntents.create({ ...params, amount: 3_000 }, { idempotencyKey }),
    ).rejects.toMatchObject({ type: 'StripeIdempotencyError', statusCode: 400 })
  })

  test('twenty at once make one payment; those that came too soon are told so', async () => {
    const idempotencyKey = newKey()
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, () => stripe.paymentIntents.create(params, { idempotencyKey })),
    )
    const made = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value.id] : []))
    const refused = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(new Set(made).size).toBe(1)
    for (const error of refused) {
      expect(error).toMatchObject({ statusCode: 409, code: 'idempotency_key_in_use' })
    }
  })

  test('what was refused before it ran may be put right under the same key', async () => {
    const idempotencyKey = newKey()
    await expect(
      stripe.paymentIntents.create({ ...params, amount: 1 }, { idempotencyKey }),
    ).rejects.toMatchObject({ code: 'amount_too_small' })
    expect(await stripe.paymentIntents.create(params, { idempotencyKey })).toMatchObject(params)
  })
})

describe('the channel', () => {
  test('finds a payment by our reference when its number was never heard', async () => {
    const request = newRequest()
    const begun = await channel.start(request)
    expect(begun).toMatchObject({ status: 'pending', present: { kind: 'form' } })
    const { networkRef } = begun as { networkRef: string }
    expect(await channel.query(request)).toEqual({ status: 'pending', present: null, networkRef })
    expect(await channel.close?.(request)).toBe('closed')
    expect(await channel.query(request)).toMatchObject({ status: 'failed', reason: 'expired' })
  })

  test('does not believe a number that belongs to another reference', async () => {
    const { networkRef } = (await channel.start(newRequest())) as { networkRef: string }
    expect(await channel.query({ ...newRequest(), networkRef })).toEqual({
      status: 'unknown',
      cause: 'bad_answer',
    })
  })

  test('sends a refund once, even after Stripe forgot its key', async () => {
    const request = newRequest()
    const begun = (await channel.start(request)) as { networkRef: string }
    await stripe.paymentIntents.confirm(begun.networkRef, { payment_method: 'pm_card_visa' })
    const paid = { ...request, networkRef: begun.networkRef }
    const refund = { ...paid, refundReference: newKey(), refundMinor: 100n, reason: 'x' }
    await stripe.refunds.create({
      payment_intent: begun.networkRef,
      amount: 100,
      metadata: { reference: request.reference, refund_reference: refund.refundReference },
    })
    expect(await channel.refund?.(refund)).toMatchObject({ status: 'succeeded' })
    const { data } = await stripe.refunds.list({ payment_intent: begun.networkRef })
    expect(data).toHaveLength(1)
  })

  test('gives back what was paid on a page, known only by the page’s number', async () => {
    const request = newRequest({ flow: 'stripe.redirect' })
    const { networkRef } = (await channel.start(request)) as { networkRef: string }
    await sandbox.control('POST', '/control/pay', { reference: request.reference })
    const refund = { refundReference: newKey(), refundMinor: 990n, reason: 'x' }
    const asked = { ...request, networkRef, ...refund }
    expect(await channel.refund?.(asked)).toMatchObject({ status: 'succeeded' })
    expect(await channel.queryRefund?.(asked)).toMatchObject({ status: 'succeeded' })
  })

  test('charges nothing in a third decimal, and asks nobody', async () => {
    const request = newRequest({ currency: 'KWD', amountMinor: 12_345n })
    expect(await channel.start(request)).toEqual({ status: 'failed', reason: 'network_refused' })
    expect(await sandbox.control('GET', `/control?reference=${request.reference}`)).toMatchObject({
      payments: [],
    })
  })

  test('waits for a bank that takes its time, and closes nothing meanwhile', async () => {
    const request = newRequest()
    const { networkRef } = (await channel.start(request)) as { networkRef: string }
    const { reference } = request
    await sandbox.control('POST', '/control/stripe/processing', { reference })
    const asked = { ...request, networkRef }
    expect(await channel.query(asked)).toMatchObject({ status: 'pending' })
    expect(await channel.close?.(asked)).toBe('unknown')
    await sandbox.control('POST', '/control/pay', { reference })
    expect(await channel.query(asked)).toMatchObject({ status: 'succeeded' })
  })

  test('tells of a dispute, opened by the card and lost at the bank', async () => {
    const request = newRequest({ flow: 'stripe.redirect' })
    const begun = await channel.start(request)
    if (begun.status !== 'pending' || begun.present?.kind !== 'redirect') throw new Error('no page')
    const paid = await fetch(begun.present.url, {
      method: 'POST',
      body: new URLSearchParams({ number: '4000 0000 0000 0259', expiry: '12 / 40', cvc: '123' }),
      redirect: 'manual',
    })
    expect(paid.headers.get('location')).toBe(request.returnUrl)
    expect(await nextDispute()).toMatchObject({
      dispute: { status: 'opened', amountMinor: 990n, feeMinor: 1_500n },
    })
    const { reference } = request
    await sandbox.control('POST', '/control/stripe/dispute', { reference, status: 'lost' })
    expect(await nextDispute()).toMatchObject({ dispute: { status: 'lost' } })
  })

  async function nextDispute() {
    for (;;) {
      const news = await channel.readNotification?.(await inbox.next('all'))
      if (news?.kind === 'dispute') return news
    }
  }
})
