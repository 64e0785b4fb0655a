import { describe, expect, test } from 'vitest'
import { channel, inbox, newKey, newRequest, sandbox, stripe } from './stripe.stage'

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
