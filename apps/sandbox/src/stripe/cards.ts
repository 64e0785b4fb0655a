/** What becomes of a card, by its number (https://docs.stripe.com/testing). */
export type CardFate =
  | { readonly kind: 'pays'; readonly isDisputed?: true }
  | { readonly kind: 'challenges' }
  | { readonly kind: 'fails'; readonly code: string; readonly declineCode?: string }

export type Card = {
  readonly number: string
  readonly brand: string
  readonly fate: CardFate
}

const declined = (declineCode: string): CardFate => ({
  kind: 'fails',
  code: 'card_declined',
  declineCode,
})

const CARDS: Readonly<Record<string, CardFate>> = {
  '4242424242424242': { kind: 'pays' },
  '5555555555554444': { kind: 'pays' },
  '378282246310005': { kind: 'pays' },
  '4000000000000259': { kind: 'pays', isDisputed: true },
  '4000000000003220': { kind: 'challenges' },
  '4000002760003184': { kind: 'challenges' },
  '4000000000000002': declined('generic_decline'),
  '4000000000009995': declined('insufficient_funds'),
  '4000000000009987': declined('lost_card'),
  '4000000000009979': declined('stolen_card'),
  '4000000000006975': declined('card_velocity_exceeded'),
  '4000000000000069': { kind: 'fails', code: 'expired_card' },
  '4000000000000127': { kind: 'fails', code: 'incorrect_cvc' },
  '4000000000000119': { kind: 'fails', code: 'processing_error' },
}

/** The published names for the same cards, for servers that never see a number. */
const NAMED: Readonly<Record<string, string>> = {
  pm_card_visa: '4242424242424242',
  pm_card_mastercard: '5555555555554444',
  pm_card_amex: '378282246310005',
  pm_card_createDispute: '4000000000000259',
  pm_card_threeDSecure2Required: '4000000000003220',
  pm_card_authenticationRequired: '4000002760003184',
  pm_card_visa_chargeDeclined: '4000000000000002',
  pm_card_visa_chargeDeclinedInsufficientFunds: '4000000000009995',
  pm_card_chargeDeclinedExpiredCard: '4000000000000069',
  pm_card_chargeDeclinedIncorrectCvc: '4000000000000127',
  pm_card_chargeDeclinedProcessingError: '4000000000000119',
}

export function cardNamed(name: string): Card | undefined {
  const number = NAMED[name]
  return number === undefined ? undefined : cardNumbered(number)
}

/** Undefined for a number that is none of the published ones: real cards do nothing here. */
export function cardNumbered(text: string): Card | undefined {
  const number = text.replace(/[\s-]/g, '')
  const fate = CARDS[number]
  return fate && { number, brand: brandOf(number), fate }
}

/** What the network tells about each way a card fails. */
export const CARD_MESSAGES: Readonly<Record<string, string>> = {
  card_declined: 'Your card was declined.',
  insufficient_funds: 'Your card has insufficient funds.',
  expired_card: 'Your card has expired.',
  incorrect_cvc: 'Your card’s security code is incorrect.',
  processing_error: 'An error occurred while processing your card. Try again in a little bit.',
  incorrect_number: 'Your card number is incorrect.',
  invalid_expiry_year_past: 'Your card’s expiration year is in the past.',
  payment_intent_authentication_failure:
    'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
}

function brandOf(number: string): string {
  if (number.startsWith('5')) return 'mastercard'
  return number.startsWith('37') ? 'amex' : 'visa'
}
