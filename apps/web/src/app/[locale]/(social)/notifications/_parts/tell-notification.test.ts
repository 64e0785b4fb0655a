import { describe, expect, it } from 'vitest'
import { groupByDay } from './group-by-day'
import { tellNotification } from './tell-notification'

const paid = { orderId: 'ord_1', handle: 'kiln', currency: 'CNY', totalMinor: '16800' }

describe('tellNotification', () => {
  it.each([
    ['order.paid', { ...paid, as: 'buyer' }, 'orderPaidBuyer', '/orders/ord_1'],
    ['order.paid', { ...paid, as: 'merchant' }, 'orderPaidMerchant', '/desk/kiln/orders/ord_1'],
    ['refund.succeeded', { ...paid, as: 'buyer' }, 'refundSucceededBuyer', '/orders/ord_1'],
    ['refund.succeeded', { as: 'merchant' }, 'refundSucceededMerchant', '/desk/orders'],
    ['merchant.verified', { handle: 'kiln' }, 'merchantVerified', '/desk/kiln'],
    ['merchant.suspended', {}, 'merchantSuspended', '/desk'],
    ['application.changes_requested', { handle: 'kiln' }, 'applicationChangesRequested', '/apply'],
    ['payout.moved', { handle: 'kiln', to: 'paid' }, 'payoutPaid', '/desk/kiln/money'],
    ['payout.moved', { handle: 'kiln', to: 'returned' }, 'payoutReturned', '/desk/kiln/money'],
    [
      'dispute.moved',
      { handle: 'kiln', to: 'opened', disputeId: 'dsp_1' },
      'disputeOpened',
      '/desk/kiln/disputes/dsp_1',
    ],
    ['something.new', { handle: 'kiln' }, 'other', '/desk/kiln'],
  ])('%s with %o is told as %s and leads to %s', (kind, data, sentence, href) => {
    expect(tellNotification({ kind, data })).toMatchObject({ sentence, href })
  })

  it('speaks of an amount only if it knows it whole', () => {
    expect(tellNotification({ kind: 'order.paid', data: paid }).amount).toEqual({
      amountMinor: '16800',
      currency: 'CNY',
    })
    expect(tellNotification({ kind: 'refund.succeeded', data: paid }).amount).toBeNull()
  })
})

describe('groupByDay', () => {
  const at = (text: string) => ({ createdAt: new Date(text) })
  it('counts days by midnight in China', () => {
    const items = [
      at('2026-11-22T17:00:00Z'),
      at('2026-11-22T15:00:00Z'),
      at('2026-11-17T15:59:00Z'),
      at('2026-11-16T12:00:00Z'),
    ]
    const groups = groupByDay(items, new Date('2026-11-23T12:00:00Z'))
    expect(groups.map(({ group, items: grouped }) => [group, grouped.length])).toEqual([
      ['today', 1],
      ['yesterday', 1],
      ['week', 1],
      ['older', 1],
    ])
  })
})
