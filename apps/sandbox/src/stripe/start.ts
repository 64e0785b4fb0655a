import type { Books } from '../books/open-books'
import type { StripeAccount } from './account'
import { type Card, cardNamed, cardNumbered } from './cards'
import { confirm } from './confirm'
import { describeIntent, describeSession } from './describe'
import { enterIntent } from './intents'
import type { Form } from './read-form'
import { formOf, missingParam, readAmount, readCurrency, readMetadata, textOf } from './read-params'
import { invalid, missing, Refusal } from './refusals'

const A_CENTURY_MS = 100 * 365 * 86_400_000
const HALF_HOUR_MS = 30 * 60_000
const DAY_MS = 86_400_000

/** https://docs.stripe.com/api/payment_intents/create */
export async function createIntent(books: Books, account: StripeAccount, form: Form) {
  const currency = readCurrency(form)
  const amountMinor = readAmount(textOf(form, 'amount'), currency)
  const metadata = readMetadata(form)
  const card = textOf(form, 'confirm') === 'true' ? readNamedCard(form) : undefined
  const intent = await enterIntent(books, account, {
    amountMinor,
    currency: currency.toUpperCase(),
    description: textOf(form, 'description') ?? '',
    returnUrl: textOf(form, 'return_url'),
    asked: form,
    // An intent never runs out by itself.
    expiresAt: new Date(Date.now() + A_CENTURY_MS),
    metadata,
    sessionMetadata: {},
    isSession: false,
    reference: metadata.reference ?? null,
  })
  const now = card ? await confirm(books, account, intent, card) : intent
  return describeIntent(now, account)
}

/** A server names a card by its published name, for it never sees a number. */
export function readNamedCard(form: Form): Card {
  const name = textOf(form, 'payment_method')
  if (name === null) throw missingParam('payment_method')
  const card = cardNamed(name)
  if (!card) throw missing('PaymentMethod', name, 'payment_method')
  return card
}

/** The buyer's browser sends what was typed; cards that are none of the published ones do nothing here. */
export function readTypedCard(form: Form): Card {
  const typed = formOf(formOf(form, 'payment_method_data'), 'card')
  const card = cardNumbered(textOf(typed, 'number') ?? '')
  if (card) return card
  throw new Refusal(402, {
    type: 'card_error',
    code: 'card_declined',
    decline_code: 'test_mode_live_card',
    message:
      'Your card was declined. Your request was in test mode, but used a non test card. For a list of valid test cards, visit: https://stripe.com/docs/testing.',
  })
}

/** https://docs.stripe.com/api/checkout/sessions/create */
export async function createSession(books: Books, account: StripeAccount, form: Form) {
  if (textOf(form, 'mode') !== 'payment') throw missingParam('mode')
  const successUrl = readUrl(form, 'success_url')
  const { amountMinor, currency, name } = readItem(form)
  const intentData = formOf(form, 'payment_intent_data')
  const intent = await enterIntent(books, account, {
    amountMinor,
    currency: currency.toUpperCase(),
    description: textOf(intentData, 'description') ?? name,
    returnUrl: successUrl,
    asked: { ...form, cancel_url: textOf(form, 'cancel_url') && readUrl(form, 'cancel_url') },
    expiresAt: readDeadline(form),
    metadata: readMetadata(intentData),
    sessionMetadata: readMetadata(form),
    isSession: true,
    reference: textOf(form, 'client_reference_id'),
  })
  return describeSession(intent, account)
}

function readItem(form: Form) {
  const items = form.line_items
  const item = Array.isArray(items) && items.length === 1 ? items[0] : undefined
  if (typeof item !== 'object' || Array.isArray(item)) throw missingParam('line_items')
  const price = formOf(item, 'price_data')
  const currency = readCurrency(price, 'line_items[0][price_data][currency]')
  const unit = textOf(price, 'unit_amount')
  const amountMinor = readAmount(unit, currency, 'line_items[0][price_data][unit_amount]')
  const name = textOf(formOf(price, 'product_data'), 'name')
  if (name === null) throw missingParam('line_items[0][price_data][product_data][name]')
  if (textOf(item, 'quantity') !== '1') throw invalid('line_items[0][quantity]', 'Must be 1 here.')
  return { currency, amountMinor, name }
}

/** Between half an hour and a day from now; a minute's grace for the way here. */
function readDeadline(form: Form): Date {
  const text = textOf(form, 'expires_at')
  if (text === null) return new Date(Date.now() + DAY_MS)
  const expiresAt = new Date(Number(text) * 1000)
  const life = expiresAt.getTime() - Date.now()
  if (!(life >= HALF_HOUR_MS - 60_000 && life <= DAY_MS + 60_000)) {
    throw invalid(
      'expires_at',
      'The `expires_at` timestamp must be between 30 minutes and 24 hours after Checkout Session creation.',
    )
  }
  return expiresAt
}

function readUrl(form: Form, param: string): string {
  const text = textOf(form, param)
  if (text === null) throw missingParam(param)
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) {
    throw invalid(param, 'Not a valid URL', 'url_invalid')
  }
  return text
}
