/** @jsxImportSource hono/jsx */
import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import type { Books } from '../books/open-books'
import { pay } from '../books/pay'
import { findPaymentById, type Payment } from '../books/payments'
import { answerToken, TOKEN_METHOD } from '../oauth/alipay-token'
import { ownPagesOnly } from '../pages/own-pages-only'
import { H5RefusedPage } from '../phone/h5-pages'
import { ConfirmPage } from '../phone/phone-pages'
import { resolveCode } from '../phone/resolve-code'
import { wordsOf } from '../phone/routes'
import { misbehave, type NodeContext } from '../scenario/misbehave'
import type { Operation } from '../scenario/names'
import type { AlipayAccount } from './account'
import { createBillDownload } from './bill'
import { carryOut, enterTrade } from './methods'
import { isProduct, readBizContent } from './read-order'
import { describeRefusal, REFUSALS, Refusal, type RefusalCode } from './refusals'
import { type Fields, isSignedByMerchant, signFields, signText } from './signing'
import { toBeijingTime, toYuan } from './yuan'

const OPERATIONS: Readonly<Record<string, Operation>> = {
  'alipay.trade.query': 'query',
  'alipay.trade.close': 'close',
  'alipay.trade.refund': 'refund',
  'alipay.trade.fastpay.refund.query': 'query_refund',
  'alipay.data.dataservice.bill.downloadurl.query': 'bill',
}

/** Alipay's gateway for one merchant: POST for its server, GET for its buyers' browsers. */
export function alipayRoutes(books: Books, account: AlipayAccount, merchant: string) {
  const app = new Hono<{ Bindings: HttpBindings }>()

  app.post('/gateway.do', async (context) => {
    const fields = { ...context.req.query(), ...textFields(await context.req.formData()) }
    const method = fields.method ?? ''
    const refuse = (code: RefusalCode) => respond(method, describeRefusal(code), account)
    try {
      checkFields(fields, account)
      if (method === TOKEN_METHOD) return await answerToken(books, account, fields)
      return await misbehave(
        context,
        books,
        {
          network: 'alipay',
          operation: OPERATIONS[method] ?? 'start',
          merchant: account.appId,
          reference: referenceOf(fields),
        },
        () => serve(books, account, method, fields),
        (code) =>
          refuse(
            code !== null && code in REFUSALS ? (code as RefusalCode) : 'ACQ.ACCESS_FORBIDDEN',
          ),
      )
    } catch (error) {
      return refuse(refusalOf(error))
    }
  })

  const downloadBill = createBillDownload(books, account)
  app.get('/bills/download', (context) =>
    downloadBill(context.req.query('date') ?? '', context.req.query('token') ?? ''),
  )
  app.get('/gateway.do', (context) => showCashier(books, account, merchant, context))
  app.get('/:code{bax\\w+}', (context) =>
    context.redirect(`/phone/pay?code=${encodeURIComponent(context.req.url)}`),
  )
  app.post('/phone/alipay', ownPagesOnly, (context) => choose(books, account, merchant, context))
  return app
}

/** The network's own page, reached through an address the merchant signed. */
async function showCashier(
  books: Books,
  account: AlipayAccount,
  merchant: string,
  context: NodeContext,
) {
  const words = wordsOf(context)
  const fields = context.req.query()
  const method = fields.method ?? ''
  try {
    checkFields(fields, account)
    if (!isProduct(method)) throw new Refusal('isv.invalid-method')
    const payment = await enterTrade(books, account, method, fields)
    return context.html(
      <ConfirmPage words={words} payment={payment} merchant={merchant} action="/phone/alipay" />,
    )
  } catch (error) {
    const code = refusalOf(error)
    const { message } = REFUSALS[code]
    return context.html(<H5RefusedPage words={words} sentence={message} why={code} />, 403)
  }
}

async function choose(books: Books, account: AlipayAccount, merchant: string, context: Context) {
  const form = await context.req.formData()
  const payment = await resolveCode(books, String(form.get('code')))
  if (!payment) return context.redirect('/phone', 303)
  const back = payment.returnUrl ?? '/phone'
  if (form.get('choice') !== 'pay') return context.redirect(back, 303)
  const result = await pay(books, payment.id)
  const paid = await findPaymentById(books, payment.id)
  if ((result === 'paid' || result === 'already_paid') && paid) {
    return context.redirect(payment.returnUrl ? returnAddress(back, paid, account) : back, 303)
  }
  const words = wordsOf(context)
  return context.html(
    <ConfirmPage
      words={words}
      payment={payment}
      merchant={merchant}
      action="/phone/alipay"
      refusal={result}
    />,
  )
}

/** The way back carries signed fields, which say that the buyer returned and nothing more. */
function returnAddress(returnUrl: string, payment: Payment, account: AlipayAccount): string {
  const address = new URL(returnUrl)
  const fields = signFields(
    {
      charset: 'utf-8',
      version: '1.0',
      app_id: account.appId,
      seller_id: account.sellerId,
      method: `alipay.trade.${payment.flow}.pay.return`,
      timestamp: toBeijingTime(new Date()),
      out_trade_no: payment.reference,
      trade_no: payment.networkRef ?? '',
      total_amount: toYuan(payment.amountMinor),
    },
    account,
  )
  for (const [name, value] of Object.entries(fields)) address.searchParams.set(name, value)
  return address.href
}

function checkFields(fields: Fields, account: AlipayAccount): void {
  if (!fields.method) throw new Refusal('isv.missing-method')
  if (fields.app_id !== account.appId) throw new Refusal('isv.invalid-app-id')
  if (!isSignedByMerchant(fields, account)) throw new Refusal('isv.invalid-signature')
}

async function serve(
  books: Books,
  account: AlipayAccount,
  method: string,
  fields: Fields,
): Promise<Response> {
  try {
    const content = await carryOut(books, account, method, fields)
    return respond(method, { code: '10000', msg: 'Success', ...content }, account)
  } catch (error) {
    return respond(method, describeRefusal(refusalOf(error)), account)
  }
}

function respond(method: string, content: object, account: AlipayAccount): Response {
  const text = JSON.stringify(content)
  const key = method === '' ? 'error_response' : `${method.replaceAll('.', '_')}_response`
  const body = `{"${key}":${text},"sign":"${signText(text, account)}"}`
  return new Response(body, { headers: { 'content-type': 'text/html;charset=utf-8' } })
}

function refusalOf(error: unknown): RefusalCode {
  if (error instanceof Refusal) return error.subCode
  console.error(error)
  return 'ACQ.SYSTEM_ERROR'
}

function referenceOf(fields: Fields): string {
  const content = readBizContent(fields) as { out_trade_no?: unknown }
  return typeof content.out_trade_no === 'string' ? content.out_trade_no : ''
}

function textFields(form: FormData): Fields {
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return Object.fromEntries(texts)
}
