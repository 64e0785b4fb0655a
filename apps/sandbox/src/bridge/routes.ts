import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import { z } from 'zod'
import type { Books } from '../books/open-books'
import { pay } from '../books/pay'
import { findByCode } from '../books/payments'
import { formatAmount } from '../pages/format-amount'
import { resultSentence } from '../phone/phone-pages'
import { wordsOf } from '../phone/routes'
import { ALIPAY_SCRIPT } from './alipay-script'
import { ONETILL_SCRIPT } from './onetill-script'
import { type Networks, readBridgeOrder, zBridgeCall } from './read-order'
import { SHEET_SCRIPT } from './sheet-script'
import { WECHAT_SCRIPT } from './wechat-script'

const SCRIPTS = {
  wechat: WECHAT_SCRIPT,
  alipay: ALIPAY_SCRIPT,
  onetill: ONETILL_SCRIPT,
} as const

type Options = Networks & { readonly merchant: string }

/**
 * What payment apps put into the pages they show. The scripts work in a page of any origin, as a native app's do:
 * they draw the payment sheet themselves and ask this server to check what the page handed them.
 */
export function bridgeRoutes(books: Books, { merchant, ...networks }: Options) {
  const app = new Hono()
  app.use('/bridge/*', cors())

  app.get('/bridge/:name{wechat\\.js|alipay\\.js|onetill\\.js}', (context) => {
    const name = context.req.param('name').replace('.js', '') as keyof typeof SCRIPTS
    return script(context, SCRIPTS[name])
  })
  app.post('/bridge/open', async (context) => {
    const call = zBridgeCall.safeParse(await readJson(context))
    const payment = call.success && (await readBridgeOrder(books, networks, call.data))
    if (!payment) return context.json({ refused: 'parameters or signature' }, 400)
    const words = wordsOf(context)
    const amount = formatAmount(payment.amountMinor, payment.currency, words.lang)
    const { code, description } = payment
    return context.json({ code, description, amount, merchant })
  })
  app.post('/bridge/pay', async (context) => {
    const asked = z.object({ code: z.string() }).safeParse(await readJson(context))
    const payment = asked.success && (await findByCode(books, asked.data.code))
    if (!payment) return context.json({ refused: 'no such payment' }, 404)
    const result = await pay(books, payment.id)
    return context.json({ result, sentence: resultSentence(wordsOf(context), result) })
  })
  return app
}

/** `?without=wechat,alipay` plays a phone that lacks these apps; `?lang=` fixes the language. */
function script(context: Context, body: string): Response {
  const words = wordsOf(context)
  const without = (context.req.query('without') ?? '').split(',')
  const setting = {
    sandbox: new URL(context.req.url).origin,
    lang: words.lang,
    words: {
      payTo: words.payTo,
      pay: words.pay,
      cancel: words.cancel,
      note: words.sandboxNote,
      wechat: words.wechatSheet,
      alipay: words.alipaySheet,
    },
    installed: ['wechat', 'alipay'].filter((name) => !without.includes(name)),
  }
  const text = `(() => {\nconst SETTING = ${JSON.stringify(setting)}\n${SHEET_SCRIPT}\n${body}\n})()\n`
  return new Response(text, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' },
  })
}

/** Sent as plain text, so that a page of another origin needn't ask first. */
async function readJson(context: Context): Promise<unknown> {
  try {
    return JSON.parse(await context.req.text())
  } catch {
    return undefined
  }
}
