import { type Books, inTransaction } from '../books/open-books'
import { type PayResult, pay } from '../books/pay'
import type { StripeAccount } from './account'
import { CARD_MESSAGES, type Card } from './cards'
import { describeIntent, sessionStatusOf, statusOf } from './describe'
import { openDispute } from './disputes'
import { emitEvent } from './events'
import { findIntentOf, type Intent, noteStep } from './intents'
import { impossible, Refusal } from './refusals'

/** The buyer pays with a card: it pays, its bank wants to see the buyer, or it fails and another may be tried. */
export async function confirm(
  books: Books,
  account: StripeAccount,
  intent: Intent,
  card: Card,
): Promise<Intent> {
  checkOpen(intent, account)
  const { fate } = card
  if (fate.kind === 'fails') {
    return failCard(books, account, intent, card.number, fate.code, fate.declineCode)
  }
  if (fate.kind === 'challenges') {
    return moveTo(books, account, intent, card.number, 'requires_action')
  }
  return capture(books, account, intent, card.number, fate.isDisputed ?? false)
}

/** What the buyer answered the bank. */
export async function answerChallenge(
  books: Books,
  account: StripeAccount,
  intent: Intent,
  isPassed: boolean,
): Promise<void> {
  if (statusOf(intent) !== 'requires_action' || !intent.card) return
  if (isPassed) {
    await capture(books, account, intent, intent.card, false).catch(ignoreRefusal)
    return
  }
  const code = 'payment_intent_authentication_failure'
  await failCard(books, account, intent, intent.card, code).catch(ignoreRefusal)
}

export async function moveTo(
  books: Books,
  account: StripeAccount,
  intent: Intent,
  card: string,
  step: 'requires_action' | 'processing',
): Promise<Intent> {
  return inTransaction(books, async (hand) => {
    await noteStep(hand, intent, { step, card, lastError: null })
    const moved = await findIntentOf(hand, intent.id)
    const object = describeIntent(moved, account)
    await emitEvent(hand, account, { type: `payment_intent.${step}`, payment: moved, object })
    return moved
  })
}

async function capture(
  books: Books,
  account: StripeAccount,
  intent: Intent,
  card: string,
  isDisputed: boolean,
): Promise<Intent> {
  const result = await pay(books, intent.id)
  if (result === 'declined' || result === 'insufficient_funds') {
    const why = result === 'declined' ? 'generic_decline' : result
    return failCard(books, account, intent, card, 'card_declined', why)
  }
  if (result !== 'paid') throw unexpectedState(intent, account, result)
  await noteStep(books, intent, { step: 'requires_payment_method', card, lastError: null })
  if (isDisputed) await openDispute(books, account, intent)
  return findIntentOf(books, intent.id)
}

async function failCard(
  books: Books,
  account: StripeAccount,
  intent: Intent,
  card: string,
  code: string,
  declineCode?: string,
): Promise<never> {
  const isCard = code !== 'payment_intent_authentication_failure'
  const error = {
    type: isCard ? ('card_error' as const) : ('invalid_request_error' as const),
    code,
    ...(declineCode ? { decline_code: declineCode } : {}),
    message: CARD_MESSAGES[declineCode ?? code] ?? CARD_MESSAGES.card_declined ?? '',
  }
  const failed = await inTransaction(books, async (hand) => {
    await noteStep(hand, intent, { step: 'requires_payment_method', card, lastError: error })
    const moved = await findIntentOf(hand, intent.id)
    const object = describeIntent(moved, account)
    await emitEvent(hand, account, {
      type: 'payment_intent.payment_failed',
      payment: moved,
      object,
    })
    return moved
  })
  throw new Refusal(402, { ...error, payment_intent: describeIntent(failed, account) }, true)
}

function checkOpen(intent: Intent, account: StripeAccount): void {
  const status = statusOf(intent)
  const isOpen = status === 'requires_payment_method' || status === 'requires_action'
  if (!isOpen) throw unexpectedState(intent, account, status)
  if (intent.sessionId && sessionStatusOf(intent) !== 'open') {
    throw unexpectedState(intent, account, 'expired')
  }
}

function unexpectedState(intent: Intent, account: StripeAccount, state: PayResult | string) {
  return impossible(
    `You cannot confirm this PaymentIntent because it has a status of ${state}.`,
    'payment_intent_unexpected_state',
    describeIntent(intent, account),
  )
}

function ignoreRefusal(error: unknown): void {
  if (!(error instanceof Refusal)) throw error
}
