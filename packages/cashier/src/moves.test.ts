import { describe, expect, it } from 'vitest'
import { ATTEMPT_MOVES } from './attempt/attempt-moves'
import { CHECKOUT_MOVES, CHECKOUT_STARTS } from './checkout/checkout-moves'
import { DISPUTE_MOVES } from './dispute/dispute-moves'
import { checkMoves, type Moves, sourcesOf } from './moves'
import { FULFILMENT_MOVES } from './order/fulfilment-moves'
import { PAYOUT_MOVES } from './payout/payout-moves'
import { REFUND_MOVES } from './refund/refund-moves'

describe('tables of moves', () => {
  it('are sound', () => {
    checkMoves('checkout', CHECKOUT_MOVES, CHECKOUT_STARTS)
    checkMoves('attempt', ATTEMPT_MOVES, ['created'])
    checkMoves('refund', REFUND_MOVES, ['requested'])
    checkMoves('fulfilment', FULFILMENT_MOVES, ['unfulfilled'])
    checkMoves('dispute', DISPUTE_MOVES, ['opened'])
    checkMoves('payout', PAYOUT_MOVES, ['requested'])
  })

  it('are refused when a state is never reached, or never ends', () => {
    const lost: Moves<'a' | 'b' | 'c'> = { a: ['b'], b: [], c: ['b'] }
    expect(() => checkMoves('x', lost, ['a'])).toThrow('nothing leads to c')
    const endless: Moves<'a' | 'b'> = { a: ['b'], b: ['a'] }
    expect(() => checkMoves('x', endless, ['a'])).toThrow('never ends')
  })

  it('lead from nothing that has ended', () => {
    for (const to of ['created', 'pending', 'unknown', 'succeeded', 'failed'] as const) {
      expect(sourcesOf(ATTEMPT_MOVES, to)).not.toContain('succeeded')
      expect(sourcesOf(ATTEMPT_MOVES, to)).not.toContain('failed')
    }
  })
})
