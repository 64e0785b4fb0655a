import Stripe from 'stripe'
import { describe, expect, test } from 'vitest'
import { connect, keys, newKey, SHOP, stripe } from './stripe.stage'

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
