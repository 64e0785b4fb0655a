import { randomInt } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import type { Books } from '../books/open-books'
import {
  closePayment,
  enterPayment,
  findByNetworkRef,
  findPayment,
  findPaymentById,
  type Payment,
} from '../books/payments'
import { findRefund, refundedMinor } from '../books/refunds'
import type { NodeContext } from '../scenario/misbehave'
import type { Operation } from '../scenario/names'
import type { WechatpayAccount } from './account'
import { answer, answerNothing } from './answer'
import { describePayment, describeRefund } from './describe'
import { readOrder, WECHATPAY_FLOWS, type WechatpayFlow } from './read-order'
import { refund } from './refund'
import { Refusal } from './refusals'
import { type Handler, serveSigned } from './serve-signed'

/** WeChat Pay's API v3 for one merchant, as far as a till needs it. */
export function wechatpayRoutes(books: Books, account: WechatpayAccount) {
  const app = new Hono<{ Bindings: HttpBindings }>()
  const serve = (
    context: NodeContext,
    operation: Operation,
    referenceOf: (content: unknown) => string,
    handler: Handler,
  ) => serveSigned({ books, account, context, operation, referenceOf, handler })
  const key = (reference: string) => ({
    network: 'wechatpay' as const,
    merchant: account.mchid,
    reference,
  })
  const orders = '/v3/pay/transactions/out-trade-no/:reference'

  app.post(`/v3/pay/transactions/:flow{${WECHATPAY_FLOWS.join('|')}}`, (context) =>
    serve(context, 'start', tradeNumberOf, (content) =>
      start(books, account, context.req.param('flow') as WechatpayFlow, content),
    ),
  )
  app.get(orders, (context) => {
    const reference = context.req.param('reference')
    return serve(
      context,
      'query',
      () => reference,
      async () =>
        show(books, account, await findPayment(books, key(reference)), context.req.query('mchid')),
    )
  })
  app.get('/v3/pay/transactions/id/:id', (context) => {
    const find = () => findByNetworkRef(books, 'wechatpay', context.req.param('id'))
    return serve(
      context,
      'query',
      () => '',
      async () => show(books, account, await find(), context.req.query('mchid')),
    )
  })
  app.post(`${orders}/close`, (context) => {
    const reference = context.req.param('reference')
    return serve(
      context,
      'close',
      () => reference,
      async () => close(books, account, await findPayment(books, key(reference))),
    )
  })
  app.post('/v3/refund/domestic/refunds', (context) =>
    serve(context, 'refund', tradeNumberOf, async (content) => {
      const taken = await refund(books, account, content)
      return answer(describeRefund(taken.refund, taken.payment), account)
    }),
  )
  app.get('/v3/refund/domestic/refunds/:reference', async (context) => {
    const found = await findRefund(books, key(context.req.param('reference')))
    const payment = found && (await findPaymentById(books, found.paymentId))
    return serve(
      context,
      'query_refund',
      () => payment?.reference ?? '',
      async () => {
        if (!found || !payment) throw new Refusal('RESOURCE_NOT_EXISTS', '退款单不存在')
        return answer(describeRefund(found, payment), account)
      },
    )
  })
  return app
}

async function start(
  books: Books,
  account: WechatpayAccount,
  flow: WechatpayFlow,
  content: unknown,
): Promise<Response> {
  const { payment, isAsAsked } = await enterPayment(books, readOrder(flow, content, account))
  if (payment.state === 'paid') throw new Refusal('ORDERPAID')
  if (payment.state === 'closed') throw new Refusal('ORDER_CLOSED')
  if (!isAsAsked) throw new Refusal('OUT_TRADE_NO_USED')
  return answer(prepared(flow, payment, account), account)
}

function prepared(flow: WechatpayFlow, payment: Payment, account: WechatpayAccount): object {
  const prepayId = `wx${payment.code}`
  if (flow === 'native') return { code_url: `weixin://wxpay/bizpayurl?pr=${payment.code}` }
  if (flow !== 'h5') return { prepay_id: prepayId }
  const page = new URL('/cgi-bin/mmpayweb-bin/checkmweb', account.sandboxUrl)
  page.searchParams.set('prepay_id', prepayId)
  page.searchParams.set('package', randomInt(1e9, 4e9).toString())
  return { h5_url: page.href }
}

async function show(
  books: Books,
  account: WechatpayAccount,
  payment: Payment | undefined,
  mchid: string | undefined,
): Promise<Response> {
  if (mchid !== account.mchid) {
    throw new Refusal('PARAM_ERROR', '商户号与签名的商户号不一致', { field: '/mchid' })
  }
  if (!payment) throw new Refusal('ORDER_NOT_EXIST')
  const refunded = await refundedMinor(books, payment.id)
  return answer(describePayment(payment, account, refunded), account)
}

async function close(
  books: Books,
  account: WechatpayAccount,
  payment: Payment | undefined,
): Promise<Response> {
  if (!payment) throw new Refusal('ORDER_NOT_EXIST')
  const result = await closePayment(books, payment)
  if (result === 'paid') throw new Refusal('ORDERPAID')
  if (result === 'closed') throw new Refusal('ORDER_CLOSED')
  return answerNothing(account)
}

function tradeNumberOf(content: unknown): string {
  const { out_trade_no: reference } = (content ?? {}) as { out_trade_no?: unknown }
  return typeof reference === 'string' ? reference : ''
}
