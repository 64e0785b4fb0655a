import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { z } from 'zod'
import { findByReference } from '../books/list-payments'
import type { Books } from '../books/open-books'
import { ownPagesOnly } from '../pages/own-pages-only'
import type { StripeAccount } from './account'
import { moveTo } from './confirm'
import { closeDispute, openDispute } from './disputes'
import { findIntentOf } from './intents'

const zDispute = z.object({
  reference: z.string().min(1),
  status: z.enum(['opened', 'won', 'lost']),
})

const TEST_CARD = '4242424242424242'

/** What only Stripe can be told to do: a payer's bank that asks for the money back, and one that takes its time. */
export function stripeControlRoutes(books: Books, account: StripeAccount) {
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.use('/control/stripe/*', ownPagesOnly)
  app.post('/control/stripe/dispute', async (context) => {
    const wanted = zDispute.safeParse(await context.req.json().catch(() => ({})))
    if (!wanted.success) return context.json({ error: z.prettifyError(wanted.error) }, 400)
    const payment = await findByReference(books, wanted.data.reference)
    if (payment?.network !== 'stripe' || payment.state !== 'paid') {
      return context.json({ error: 'no such paid payment' }, 404)
    }
    const intent = await findIntentOf(books, payment.id)
    const { status } = wanted.data
    if (status === 'opened') await openDispute(books, account, intent)
    else if (!(await closeDispute(books, account, intent, status))) {
      return context.json({ error: 'no open dispute' }, 409)
    }
    return context.json({ result: status })
  })
  app.post('/control/stripe/processing', async (context) => {
    const { reference = '' } = await context.req.json().catch(() => ({}))
    const payment = await findByReference(books, String(reference))
    if (payment?.network !== 'stripe' || payment.state !== 'unpaid') {
      return context.json({ error: 'no such open payment' }, 404)
    }
    const intent = await findIntentOf(books, payment.id)
    await moveTo(books, account, intent, TEST_CARD, 'processing')
    return context.json({ result: 'processing' })
  })
  return app
}
