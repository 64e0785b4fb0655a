import type { PanelWord } from '../words'
import type { StripeProblem } from './stripe-js'

const WORDS: Readonly<Record<string, PanelWord>> = {
  insufficient_funds: 'card.insufficientFunds',
  withdrawal_count_limit_exceeded: 'card.insufficientFunds',
  expired_card: 'card.expired',
  incorrect_cvc: 'card.wrongCvc',
  invalid_cvc: 'card.wrongCvc',
  incorrect_number: 'card.wrongNumber',
  invalid_number: 'card.wrongNumber',
  processing_error: 'card.tryAgain',
  authentication_required: 'card.notVerified',
  payment_intent_authentication_failure: 'card.notVerified',
}

/** What to tell the buyer of a card that didn't pay; null when the fields say it themselves. */
export function wordOf({ type, code, decline_code }: StripeProblem): PanelWord | null {
  if (type === 'validation_error') return null
  const known = WORDS[decline_code ?? ''] ?? WORDS[code ?? '']
  if (known) return known
  return type === 'card_error' ? 'card.declined' : 'card.tryAgain'
}

/** The payment has moved on without this form: paid elsewhere, or closed. */
export function isOver({ code }: StripeProblem): boolean {
  return code === 'payment_intent_unexpected_state'
}
