import { describe, expect, it } from 'vitest'
import { isOver, wordOf } from './card-problem'

describe('what a buyer is told of a card that did not pay', () => {
  it.each([
    ['card_error', 'card_declined', 'generic_decline', 'card.declined'],
    ['card_error', 'card_declined', 'lost_card', 'card.declined'],
    ['card_error', 'card_declined', 'insufficient_funds', 'card.insufficientFunds'],
    ['card_error', 'card_declined', 'authentication_required', 'card.notVerified'],
    ['card_error', 'expired_card', undefined, 'card.expired'],
    ['card_error', 'incorrect_cvc', 'incorrect_cvc', 'card.wrongCvc'],
    ['card_error', 'processing_error', undefined, 'card.tryAgain'],
    [
      'invalid_request_error',
      'payment_intent_authentication_failure',
      undefined,
      'card.notVerified',
    ],
    ['api_connection_error', undefined, undefined, 'card.tryAgain'],
    ['validation_error', 'incomplete_number', undefined, null],
  ])('%s %s %s', (type, code, decline_code, word) => {
    expect(wordOf({ type, code, decline_code })).toBe(word)
  })

  it('a payment that moved on is asked about, not complained about', () => {
    expect(isOver({ type: 'invalid_request_error', code: 'payment_intent_unexpected_state' })).toBe(
      true,
    )
    expect(isOver({ type: 'card_error', code: 'card_declined' })).toBe(false)
  })
})
