/** @jsxImportSource hono/jsx */
import type { HttpBindings } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { listWaiting } from '../books/list-payments'
import type { Books } from '../books/open-books'
import { pay } from '../books/pay'
import { noteReturnUrl, openPayment } from '../books/payments'
import { ownPagesOnly } from '../pages/own-pages-only'
import { wordsFor } from '../pages/words'
import { checkH5, type H5Refusal } from './h5-check'
import { H5Page, H5RefusedPage } from './h5-pages'
import { ConfirmPage, ResultPage, ScanPage } from './phone-pages'
import { resolveCode } from './resolve-code'

/** The buyer's side: a phone that scans, and the page a phone's browser is sent to. */
export function phoneRoutes(books: Books, merchant: { readonly site: URL; readonly name: string }) {
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.use('/phone/*', ownPagesOnly)

  app.get('/phone', async (context) =>
    context.html(
      <ScanPage words={wordsOf(context)} waiting={await listWaiting(books)} isUnknown={false} />,
    ),
  )
  app.get('/phone/pay', async (context) => {
    const words = wordsOf(context)
    const payment = await resolveCode(books, context.req.query('code') ?? '')
    if (payment) {
      await openPayment(books, payment.id)
      return context.html(
        <ConfirmPage
          words={words}
          payment={payment}
          merchant={merchant.name}
          action="/phone/pay"
        />,
      )
    }
    return context.html(
      <ScanPage words={words} waiting={await listWaiting(books)} isUnknown={true} />,
      404,
    )
  })
  app.post('/phone/pay', async (context) => {
    const form = await context.req.formData()
    const payment = await resolveCode(books, String(form.get('code')))
    if (!payment) return context.redirect('/phone', 303)
    const result = form.get('choice') === 'pay' ? await pay(books, payment.id) : 'canceled'
    return context.html(<ResultPage words={wordsOf(context)} payment={payment} result={result} />)
  })

  app.get('/cgi-bin/mmpayweb-bin/checkmweb', async (context) => {
    const words = wordsOf(context)
    const returnUrl = context.req.query('redirect_url')
    const referer = context.req.header('referer')
    const payment = await resolveCode(books, context.req.query('prepay_id') ?? '')
    const address = getConnInfo(context).remote.address
    const refusal = checkH5({ referer, address, returnUrl }, payment, merchant.site)
    if (refusal || !payment || !referer) return refuseH5(context, refusal ?? 'order')
    // Without a redirect_url the network goes back to the page the buyer came from.
    await noteReturnUrl(books, payment.id, returnUrl ?? referer)
    return context.html(
      <H5Page
        words={words}
        payment={payment}
        merchant={merchant.name}
        returnUrl={returnUrl ?? referer}
        refusal={null}
      />,
    )
  })
  app.post('/phone/h5', async (context) => {
    const form = await context.req.formData()
    const payment = await resolveCode(books, String(form.get('code')))
    if (!payment?.returnUrl) return refuseH5(context, 'order')
    const { returnUrl } = payment
    if (form.get('choice') !== 'pay') return context.redirect(returnUrl, 303)
    const result = await pay(books, payment.id)
    if (result === 'paid' || result === 'already_paid') return context.redirect(returnUrl, 303)
    return context.html(
      <H5Page
        words={wordsOf(context)}
        payment={payment}
        merchant={merchant.name}
        returnUrl={returnUrl}
        refusal={result}
      />,
    )
  })
  return app
}

function refuseH5(context: Context, refusal: H5Refusal) {
  const words = wordsOf(context)
  const [sentence, why] = {
    referer: [words.h5NoReferer, words.h5NoRefererWhy] as const,
    ip: [words.h5WrongIp, words.h5WrongIpWhy] as const,
    order: [words.h5NoOrder, words.h5NoOrderWhy] as const,
  }[refusal]
  return context.html(<H5RefusedPage words={words} sentence={sentence} why={why} />, 403)
}

export function wordsOf(context: Context) {
  return wordsFor({
    lang: context.req.query('lang'),
    acceptLanguage: context.req.header('accept-language'),
  })
}
