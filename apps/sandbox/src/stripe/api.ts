import type { Books } from '../books/open-books'
import type { Operation } from '../scenario/names'
import type { StripeAccount } from './account'
import { cancelIntent, expireSession } from './close'
import { confirm } from './confirm'
import {
  describeDispute,
  describeForBuyer,
  describeIntent,
  describeSession,
  listOf,
} from './describe'
import { findDispute } from './disputes'
import { findEvent, listEvents } from './events'
import { findIntent, findIntentOf, type Intent, listIntents } from './intents'
import type { Form } from './read-form'
import { missingParam, readMetadata, textOf } from './read-params'
import { describeRefundOf, findRefundByRef, listRefunds } from './read-refunds'
import { refund } from './refunds'
import { invalid, missing } from './refusals'
import { createIntent, createSession, readNamedCard, readTypedCard } from './start'

/** One call of the API: who it is about, and what carries it out. */
export type Endpoint = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly operation: Operation
  /** The merchant's own name of the payment, by which scenarios strike. */
  referenceOf(books: Books, id: string, form: Form): Promise<string>
  run(books: Books, account: StripeAccount, id: string, form: Form): Promise<object>
  /** What a buyer's browser may do with the publishable key and the payment's own secret. */
  runForBuyer?(books: Books, account: StripeAccount, id: string, form: Form): Promise<object>
}

const byId = async (books: Books, id: string) => (await findIntent(books, id))?.reference ?? ''
const byIntent = (books: Books, _id: string, form: Form) =>
  byId(books, textOf(form, 'payment_intent') ?? '')
const byMetadata = async (_books: Books, _id: string, form: Form) =>
  readMetadata(form).reference ?? textOf(form, 'client_reference_id') ?? ''
const bySearch = async (_books: Books, _id: string, form: Form) =>
  searchedMetadata(form).reference ?? ''
const byNothing = async () => ''

export const ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'POST',
    path: '/v1/payment_intents',
    operation: 'start',
    referenceOf: byMetadata,
    run: (books, account, _id, form) => createIntent(books, account, form),
  },
  {
    method: 'GET',
    path: '/v1/payment_intents',
    operation: 'query',
    referenceOf: byNothing,
    run: async (books, account, _id, form) => {
      const found = await listIntents(books, { limit: readLimit(form) })
      const data = found.map((intent) => describeIntent(intent, account))
      return listOf(data, '/v1/payment_intents')
    },
  },
  {
    method: 'GET',
    path: '/v1/payment_intents/search',
    operation: 'query',
    referenceOf: bySearch,
    run: async (books, account, _id, form) => {
      const metadata = searchedMetadata(form)
      const found = await listIntents(books, { limit: readLimit(form), metadata })
      const data = found.map((intent) => describeIntent(intent, account))
      return { ...listOf(data, '/v1/payment_intents/search', 'search_result'), next_page: null }
    },
  },
  {
    method: 'GET',
    path: '/v1/payment_intents/:id',
    operation: 'query',
    referenceOf: byId,
    run: async (books, account, id) => describeIntent(await needIntent(books, id), account),
    runForBuyer: async (books, account, id, form) =>
      describeForBuyer(await needOwnIntent(books, id, form), account),
  },
  {
    method: 'POST',
    path: '/v1/payment_intents/:id/confirm',
    operation: 'start',
    referenceOf: byId,
    runForBuyer: async (books, account, id, form) => {
      const intent = await needOwnIntent(books, id, form)
      return describeForBuyer(await confirm(books, account, intent, readTypedCard(form)), account)
    },
    run: async (books, account, id, form) => {
      const intent = await needIntent(books, id)
      return describeIntent(await confirm(books, account, intent, readNamedCard(form)), account)
    },
  },
  {
    method: 'POST',
    path: '/v1/payment_intents/:id/cancel',
    operation: 'close',
    referenceOf: byId,
    run: async (books, account, id, form) =>
      cancelIntent(
        books,
        account,
        await needIntent(books, id),
        textOf(form, 'cancellation_reason'),
      ),
  },
  {
    method: 'POST',
    path: '/v1/checkout/sessions',
    operation: 'start',
    referenceOf: byMetadata,
    run: (books, account, _id, form) => createSession(books, account, form),
  },
  {
    method: 'GET',
    path: '/v1/checkout/sessions/:id',
    operation: 'query',
    referenceOf: byId,
    run: async (books, account, id, form) => {
      const intent = await needSession(books, id)
      const session = describeSession(intent, account)
      const isExpanded = Array.isArray(form.expand) && form.expand.includes('payment_intent')
      if (!isExpanded || session.payment_intent === null) return session
      return { ...session, payment_intent: describeIntent(intent, account) }
    },
  },
  {
    method: 'POST',
    path: '/v1/checkout/sessions/:id/expire',
    operation: 'close',
    referenceOf: byId,
    run: async (books, account, id) => expireSession(books, account, await needSession(books, id)),
  },
  {
    method: 'POST',
    path: '/v1/refunds',
    operation: 'refund',
    referenceOf: byIntent,
    run: async (books, account, _id, form) => {
      const intent = await needIntent(books, needText(form, 'payment_intent'))
      const amount = textOf(form, 'amount')
      return refund(books, account, intent, {
        amountMinor: amount === null ? null : readRefundAmount(amount),
        reason: textOf(form, 'reason'),
        metadata: readMetadata(form),
      })
    },
  },
  {
    method: 'GET',
    path: '/v1/refunds',
    operation: 'query_refund',
    referenceOf: byIntent,
    run: async (books, _account, _id, form) => {
      const intent = await needIntent(books, needText(form, 'payment_intent'))
      return listOf(await listRefunds(books, intent, readLimit(form)), '/v1/refunds')
    },
  },
  {
    method: 'GET',
    path: '/v1/refunds/:id',
    operation: 'query_refund',
    referenceOf: async (books, id) => {
      const found = await findRefundByRef(books, id)
      return found ? (await findIntentOf(books, found.paymentId)).reference : ''
    },
    run: async (books, _account, id) => {
      const found = await findRefundByRef(books, id)
      if (!found) throw missing('refund', id)
      return describeRefundOf(books, found, await findIntentOf(books, found.paymentId))
    },
  },
  {
    method: 'GET',
    path: '/v1/events',
    operation: 'query',
    referenceOf: byNothing,
    run: async (books, _account, _id, form) => {
      const wanted = { type: textOf(form, 'type'), limit: readLimit(form) }
      return listOf(await listEvents(books, wanted), '/v1/events')
    },
  },
  {
    method: 'GET',
    path: '/v1/events/:id',
    operation: 'query',
    referenceOf: byNothing,
    run: async (books, _account, id) => {
      const event = await findEvent(books, id)
      if (!event) throw missing('notification', id)
      return event
    },
  },
  {
    method: 'GET',
    path: '/v1/disputes/:id',
    operation: 'query',
    referenceOf: byNothing,
    run: async (books, _account, id) => {
      const found = await findDispute(books, id)
      if (!found) throw missing('dispute', id)
      return describeDispute(found, await findIntentOf(books, found.paymentId))
    },
  },
]

/** A session's intent is there for the outside once it was paid. */
async function needIntent(books: Books, id: string): Promise<Intent> {
  const intent = await findIntent(books, id)
  const isVisible = intent?.intentId === id && (!intent.sessionId || intent.state === 'paid')
  if (!intent || !isVisible) throw missing('payment_intent', id, 'intent')
  return intent
}

async function needOwnIntent(books: Books, id: string, form: Form): Promise<Intent> {
  const intent = await needIntent(books, id)
  if (textOf(form, 'client_secret') !== intent.secret) throw missing('payment_intent', id, 'intent')
  return intent
}

async function needSession(books: Books, id: string): Promise<Intent> {
  const intent = await findIntent(books, id)
  if (intent?.sessionId !== id) throw missing('checkout.session', id, 'session')
  return intent
}

function needText(form: Form, param: string): string {
  const text = textOf(form, param)
  if (text === null) throw missingParam(param)
  return text
}

function readRefundAmount(text: string): bigint {
  if (!/^\d{1,12}$/.test(text)) throw invalid('amount', `Invalid integer: ${text}`)
  return BigInt(text)
}

function readLimit(form: Form): number {
  const limit = Number(textOf(form, 'limit') ?? '10')
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    throw invalid('limit', 'This value must be between 1 and 100 inclusive.')
  }
  return limit
}

/** As much of the search language as finds a payment by what its merchant noted: `metadata['a']:'b'`. */
function searchedMetadata(form: Form): Readonly<Record<string, string>> {
  const parts = (textOf(form, 'query') ?? '').split(' AND ').map((part) => {
    const [, name, value] = /^metadata\[['"]([^'"]+)['"]\]:['"]([^'"]*)['"]$/.exec(part) ?? []
    if (name === undefined || value === undefined) {
      throw invalid('query', 'We were unable to parse your search query.')
    }
    return [name, value] as const
  })
  return Object.fromEntries(parts)
}
