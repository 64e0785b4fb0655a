import { z } from 'zod'
import type { Books } from '../books/open-books'
import { closePayment, enterPayment, findPayment, type Payment } from '../books/payments'
import { findRefund, refundedMinor } from '../books/refunds'
import type { AlipayAccount } from './account'
import { billAddress } from './bill'
import { describeTrade } from './describe'
import { isProduct, type Product, readBizContent, readOrder } from './read-order'
import { refund } from './refund'
import { Refusal } from './refusals'
import type { Fields } from './signing'
import { toYuan } from './yuan'

const zTradeKey = z.object({
  out_trade_no: z.string().min(1),
  out_request_no: z.string().optional(),
})

/** Carries out one call of the gateway and answers with the content of its response. */
export async function carryOut(
  books: Books,
  account: AlipayAccount,
  method: string,
  fields: Fields,
): Promise<object> {
  if (isProduct(method)) return start(books, account, method, fields)
  const content = readBizContent(fields)
  switch (method) {
    case 'alipay.trade.query': {
      const payment = await findTrade(books, account, content)
      return describeTrade(payment, await refundedMinor(books, payment.id))
    }
    case 'alipay.trade.close':
      return close(books, await findTrade(books, account, content))
    case 'alipay.trade.refund':
      return refund(books, await findTrade(books, account, content), content)
    case 'alipay.trade.fastpay.refund.query':
      return queryRefund(books, await findTrade(books, account, content), content)
    case 'alipay.data.dataservice.bill.downloadurl.query':
      return billAddress(books, account, content)
    default:
      throw new Refusal('isv.invalid-method')
  }
}

/** Enters the trade, or finds it again if it was asked for in the same words. */
export async function enterTrade(
  books: Books,
  account: AlipayAccount,
  method: Product,
  fields: Fields,
): Promise<Payment> {
  const { payment, isAsAsked } = await enterPayment(books, readOrder(method, fields, account))
  if (payment.state === 'paid') throw new Refusal('ACQ.TRADE_HAS_SUCCESS')
  if (payment.state === 'closed') throw new Refusal('ACQ.TRADE_HAS_CLOSE')
  if (!isAsAsked) throw new Refusal('ACQ.CONTEXT_INCONSISTENT')
  return payment
}

async function start(
  books: Books,
  account: AlipayAccount,
  method: Product,
  fields: Fields,
): Promise<object> {
  const payment = await enterTrade(books, account, method, fields)
  if (method === 'alipay.trade.precreate') {
    const qrCode = new URL(`/bax${payment.code}`, account.sandboxUrl).href
    return { out_trade_no: payment.reference, qr_code: qrCode }
  }
  return { out_trade_no: payment.reference, trade_no: payment.networkRef }
}

/** A trade nobody has opened yet does not exist here, as it doesn't there. */
async function findTrade(books: Books, account: AlipayAccount, content: unknown): Promise<Payment> {
  const key = zTradeKey.safeParse(content)
  if (!key.success) throw new Refusal('ACQ.INVALID_PARAMETER')
  const payment = await findPayment(books, {
    network: 'alipay',
    merchant: account.appId,
    reference: key.data.out_trade_no,
  })
  if (!payment?.openedAt) throw new Refusal('ACQ.TRADE_NOT_EXIST')
  return payment
}

async function close(books: Books, payment: Payment): Promise<object> {
  if ((await closePayment(books, payment)) !== 'closed_now') {
    throw new Refusal('ACQ.TRADE_STATUS_ERROR')
  }
  return { trade_no: payment.networkRef, out_trade_no: payment.reference }
}

/** Of a refund it does not know it says nothing at all, and calls that a success. */
async function queryRefund(books: Books, payment: Payment, content: unknown): Promise<object> {
  const reference = zTradeKey.parse(content).out_request_no ?? payment.reference
  const found = await findRefund(books, { ...payment, reference })
  if (!found) return {}
  return {
    trade_no: payment.networkRef,
    out_trade_no: payment.reference,
    out_request_no: found.reference,
    total_amount: toYuan(payment.amountMinor),
    refund_amount: toYuan(found.amountMinor),
    refund_status: 'REFUND_SUCCESS',
  }
}
