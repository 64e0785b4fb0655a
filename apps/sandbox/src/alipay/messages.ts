import type { Notification } from '../books/notifications'
import type { Books } from '../books/open-books'
import { findPaymentById } from '../books/payments'
import { findRefundById, refundedMinor } from '../books/refunds'
import type { Messenger } from '../notify/deliver'
import type { AlipayAccount } from './account'
import { tradeStatus } from './describe'
import { type Fields, signFields } from './signing'
import { toBeijingTime, toYuan } from './yuan'

/** 4m/10m/10m/1h/2h/6h/15h, then never again (https://opendocs.alipay.com/open/203/105286). */
const RETRY_SECONDS = [240, 600, 600, 3_600, 7_200, 21_600, 54_000]

export function createAlipayMessenger(books: Books, account: AlipayAccount): Messenger {
  return {
    retrySeconds: RETRY_SECONDS,
    write: async (notification, skewSeconds) => ({
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
      body: new URLSearchParams(
        signFields(await writeFields(books, account, notification, skewSeconds), account),
      ).toString(),
    }),
    isAccepted: (status, answer) => status === 200 && answer.trim() === 'success',
  }
}

async function writeFields(
  books: Books,
  account: AlipayAccount,
  notification: Notification,
  skewSeconds: number,
): Promise<Fields> {
  const payment = await findPaymentById(books, notification.paymentId)
  if (!payment?.paidAt || !payment.networkRef) throw new Error('nothing was paid')
  const refund = notification.refundId && (await findRefundById(books, notification.refundId))
  const refunded = refund ? await refundedMinor(books, payment.id) : 0n
  const amount = toYuan(notification.amountMinor)
  return {
    notify_type: 'trade_status_sync',
    notify_id: notification.eventId,
    notify_time: toBeijingTime(new Date(Date.now() + skewSeconds * 1000)),
    charset: 'utf-8',
    version: '1.0',
    app_id: account.appId,
    seller_id: account.sellerId,
    trade_no: payment.networkRef,
    out_trade_no: payment.reference,
    trade_status: tradeStatus(payment, refunded),
    total_amount: amount,
    receipt_amount: amount,
    buyer_pay_amount: amount,
    buyer_open_id: payment.payer ?? '',
    subject: payment.description,
    gmt_create: toBeijingTime(payment.createdAt),
    gmt_payment: toBeijingTime(payment.paidAt),
    ...(refund
      ? {
          gmt_refund: toBeijingTime(refund.createdAt),
          refund_fee: toYuan(refunded),
          out_biz_no: refund.reference,
        }
      : {}),
  }
}
