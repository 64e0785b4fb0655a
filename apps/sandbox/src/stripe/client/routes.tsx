/** @jsxImportSource hono/jsx */
import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import type { Books } from '../../books/open-books'
import { ownPagesOnly } from '../../pages/own-pages-only'
import { wordsOf } from '../../phone/routes'
import type { StripeAccount } from '../account'
import { cardNumbered } from '../cards'
import { answerChallenge, confirm } from '../confirm'
import { sessionStatusOf, statusOf } from '../describe'
import { findIntent, findIntentByCode, type Intent } from '../intents'
import { Refusal } from '../refusals'
import { CardFrame } from './card-frame'
import { CARD_FRAME_SCRIPT } from './card-frame-script'
import { cardWordsFor, sentenceFor } from './card-words'
import { ChallengeOverPage, ChallengePage } from './challenge-page'
import { CheckoutPage, SessionOverPage } from './checkout-page'
import { STRIPE_SCRIPT } from './stripe-script'

/** What Stripe shows a buyer: its script and the form's frame, the bank's page, and its own page for paying. */
export function stripeClientRoutes(books: Books, account: StripeAccount) {
  const app = new Hono<{ Bindings: HttpBindings }>()

  app.get('/v3/', () => sendScript(STRIPE_SCRIPT))
  app.get('/v3', () => sendScript(STRIPE_SCRIPT))
  app.get('/v3/card-frame.js', () => sendScript(CARD_FRAME_SCRIPT))
  app.get('/v3/card-frame', (context) => {
    const lang = context.req.query('lang') ?? 'en'
    return context.html(<CardFrame lang={lang} words={cardWordsFor(lang)} />)
  })

  app.use('/stripe/*', ownPagesOnly)
  app.use('/c/pay/*', ownPagesOnly)
  app.get('/stripe/challenge/:code', async (context) => {
    const intent = await findIntentByCode(books, context.req.param('code'))
    const words = wordsOf(context)
    if (!intent) return context.html(<SessionOverPage words={words} />, 404)
    if (statusOf(intent) !== 'requires_action') return leaveChallenge(context, intent)
    return context.html(<ChallengePage words={words} intent={intent} merchant={account.name} />)
  })
  app.post('/stripe/challenge/:code', async (context) => {
    const intent = await findIntentByCode(books, context.req.param('code'))
    if (!intent) return context.html(<SessionOverPage words={wordsOf(context)} />, 404)
    const form = await context.req.formData()
    await answerChallenge(books, account, intent, form.get('choice') === 'complete')
    return leaveChallenge(context, intent)
  })

  app.get('/c/pay/:session', async (context) => {
    const intent = await findIntent(books, context.req.param('session'))
    return showSession(account, context, intent, null)
  })
  app.post('/c/pay/:session', async (context) => {
    const intent = await findIntent(books, context.req.param('session'))
    if (!intent?.sessionId || sessionStatusOf(intent) !== 'open') {
      return showSession(account, context, intent, null)
    }
    const problem = await payOnPage(books, account, context, intent)
    const now = await findIntent(books, intent.sessionId)
    if (now && statusOf(now) === 'requires_action') {
      return context.redirect(`/stripe/challenge/${intent.code}`, 303)
    }
    return showSession(account, context, now, problem)
  })
  return app
}

/** Why the card on the form didn't pay; null if nothing is wrong with it. */
async function payOnPage(
  books: Books,
  account: StripeAccount,
  context: Context,
  intent: Intent,
): Promise<string | null> {
  const own = cardWordsFor(wordsOf(context).lang)
  const card = cardNumbered(String((await context.req.formData()).get('number')))
  if (!card) return own.invalid_number
  try {
    await confirm(books, account, intent, card)
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return sentenceFor(own, error.error.decline_code, error.error.code)
  }
}

function showSession(
  account: StripeAccount,
  context: Context,
  intent: Intent | undefined,
  problem: string | null,
) {
  const words = wordsOf(context)
  if (!intent?.sessionId) return context.html(<SessionOverPage words={words} />, 404)
  if (intent.state === 'paid' && intent.returnUrl) {
    const back = intent.returnUrl.replaceAll('{CHECKOUT_SESSION_ID}', intent.sessionId)
    return context.redirect(back, 303)
  }
  if (sessionStatusOf(intent) !== 'open') {
    return context.html(<SessionOverPage words={words} />, 410)
  }
  const { cancel_url: cancelUrl = null } = intent.asked as { cancel_url?: string | null }
  const last = intent.lastError as { code?: string; decline_code?: string } | null
  const told = last && sentenceFor(cardWordsFor(words.lang), last.decline_code, last.code)
  return context.html(
    <CheckoutPage
      words={words}
      intent={intent}
      merchant={account.name}
      cancelUrl={cancelUrl}
      problem={problem ?? told}
    />,
  )
}

function leaveChallenge(context: Context, intent: Intent) {
  if (intent.sessionId) return context.redirect(`/c/pay/${intent.sessionId}`, 303)
  return context.html(<ChallengeOverPage words={wordsOf(context)} />)
}

function sendScript(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
}
