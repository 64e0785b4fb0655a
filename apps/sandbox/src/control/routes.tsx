/** @jsxImportSource hono/jsx */
import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { REFUSALS as ALIPAY_REFUSALS } from '../alipay/refusals'
import { findByReference, listPayments } from '../books/list-payments'
import { hurryNotifications } from '../books/notifications'
import type { Books } from '../books/open-books'
import { pay } from '../books/pay'
import { rotatePlatformKey } from '../books/platform-keys'
import { sumBooks } from '../books/sum-books'
import { ownPagesOnly } from '../pages/own-pages-only'
import { wordsFor } from '../pages/words'
import { describeScenarios, OPERATIONS, PLACES, SCENARIO_NAMES } from '../scenario/names'
import { addScenario, listScenarios, removeScenario } from '../scenario/scenarios'
import { REFUSALS as WECHATPAY_REFUSALS } from '../wechatpay/refusals'
import { ControlPage } from './control-page'

const zScenario = z.strictObject({
  name: z.enum(SCENARIO_NAMES),
  network: z.enum(PLACES).nullish().default(null),
  merchant: z.string().max(64).nullish().default(null),
  reference: z.string().max(64).nullish().default(null),
  operation: z.enum(OPERATIONS).nullish().default(null),
  seconds: z.coerce.number().int().min(0).max(86_400).nullish().default(null),
  amountMinor: z.coerce.bigint().min(1n).nullish().default(null),
  code: z.string().max(64).nullish().default(null),
  remaining: z.coerce.number().int().min(1).max(1_000_000).nullish().default(null),
})

/** What each network's `refuse` may be given as its code. */
const REFUSAL_CODES = {
  wechatpay: Object.keys(WECHATPAY_REFUSALS),
  alipay: Object.keys(ALIPAY_REFUSALS),
}

const zReference = z.object({ reference: z.string().min(1) })

/** How tests, scripts and people tell the sandbox what shall go wrong. */
export function controlRoutes(books: Books) {
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.use('/control/*', ownPagesOnly)

  app.get('/', async (context) => {
    const words = wordsFor({
      lang: context.req.query('lang'),
      acceptLanguage: context.req.header('accept-language'),
    })
    const payments = await listPayments(books)
    const scenarios = await listScenarios(books)
    return context.html(
      <ControlPage
        words={words}
        payments={payments}
        scenarios={scenarios}
        codes={Object.values(REFUSAL_CODES).flat()}
      />,
    )
  })
  app.get('/control', async (context) =>
    json({
      payments: await listPayments(books, context.req.query('reference')),
      scenarios: await listScenarios(books),
    }),
  )
  app.get('/control/names', () => json({ scenarios: describeScenarios(), codes: REFUSAL_CODES }))
  app.get('/control/books', async () => json({ books: await sumBooks(books) }))
  app.post('/control/scenarios', async (context) => {
    const wanted = zScenario.safeParse(await readJson(context))
    if (!wanted.success) return json({ error: z.prettifyError(wanted.error) }, 400)
    return json(await addScenario(books, wanted.data), 201)
  })
  app.delete('/control/scenarios', async () => {
    await removeScenario(books, 'all')
    return json({})
  })
  app.delete('/control/scenarios/:id{[0-9]+}', async (context) => {
    await removeScenario(books, BigInt(context.req.param('id')))
    return json({})
  })
  app.post('/control/pay', async (context) => {
    const wanted = zReference.safeParse(await readJson(context))
    const payment = wanted.success && (await findByReference(books, wanted.data.reference))
    if (!payment) return json({ error: 'no such payment' }, 404)
    return json({ result: await pay(books, payment.id) })
  })
  app.post('/control/rotate', async () => json({ serial: await rotatePlatformKey(books) }))
  app.post('/control/notify', async (context) => {
    const wanted = zReference.partial().parse(await readJson(context))
    return json({ queued: await hurryNotifications(books, wanted.reference) })
  })

  app.post('/control/form/add', async (context) => {
    const fields = Object.entries(Object.fromEntries(await context.req.formData()))
    const given = Object.fromEntries(fields.filter(([, value]) => value !== ''))
    const wanted = zScenario.safeParse(given)
    if (wanted.success) await addScenario(books, wanted.data)
    return context.redirect('/', 303)
  })
  app.post('/control/form/remove/:id{[0-9]+}', async (context) => {
    await removeScenario(books, BigInt(context.req.param('id')))
    return context.redirect('/', 303)
  })
  app.post('/control/form/hurry', async (context) => {
    await hurryNotifications(books)
    return context.redirect('/', 303)
  })
  return app
}

async function readJson(context: Context): Promise<unknown> {
  return context.req.json().catch(() => ({}))
}

/** Amounts and ids travel as strings of digits. */
function json(content: unknown, status = 200): Response {
  const body = JSON.stringify(content, (_key, value) =>
    typeof value === 'bigint' ? value.toString() : value,
  )
  return new Response(body, { status, headers: { 'content-type': 'application/json' } })
}
