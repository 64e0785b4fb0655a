import type { Notification } from '../books/notifications'
import type { Books } from '../books/open-books'
import { findPaymentById } from '../books/payments'
import { findRefundById } from '../books/refunds'
import type { Messenger } from '../notify/deliver'
import type { WechatpayAccount } from './account'
import { sealHeaders } from './answer'
import { describePayment, describeRefundNotice, refundStatus } from './describe'
import { sealResource } from './seal-resource'
import { signingAccount } from './signing-account'

/** 15s/15s/30s/3m/10m/20m/30m/30m/30m/60m/3h/3h/3h/6h/6h, then never again (https://pay.weixin.qq.com/doc/v3/merchant/4012791861). */
const RETRY_SECONDS = [
  15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10_800, 10_800, 10_800, 21_600, 21_600,
]

export function createWechatpayMessenger(books: Books, account: WechatpayAccount): Messenger {
  return {
    retrySeconds: RETRY_SECONDS,
    write: async (notification, skewSeconds) => {
      const body = JSON.stringify(await writeEnvelope(books, account, notification))
      const signing = await signingAccount(books, account)
      return { headers: sealHeaders(body, signing, skewSeconds), body }
    },
    isAccepted: (status) => status === 200 || status === 204,
  }
}

async function writeEnvelope(
  books: Books,
  account: WechatpayAccount,
  notification: Notification,
): Promise<object> {
  const { eventType, summary, originalType, content } = await writeContent(
    books,
    account,
    notification,
  )
  return {
    id: notification.eventId,
    create_time: notification.createdAt.toISOString(),
    resource_type: 'encrypt-resource',
    event_type: eventType,
    summary,
    resource: {
      original_type: originalType,
      ...sealResource(JSON.stringify(content), originalType, account.apiV3Key),
    },
  }
}

async function writeContent(books: Books, account: WechatpayAccount, notification: Notification) {
  const payment = await findPaymentById(books, notification.paymentId)
  if (!payment) throw new Error(`no payment ${notification.paymentId}`)
  const { amountMinor } = notification
  if (notification.refundId === null) {
    return {
      eventType: 'TRANSACTION.SUCCESS',
      summary: '支付成功',
      originalType: 'transaction',
      content: describePayment(payment, account, 0n, amountMinor),
    }
  }
  const refund = await findRefundById(books, notification.refundId)
  if (!refund) throw new Error(`no refund ${notification.refundId}`)
  const status = refundStatus(refund)
  return {
    eventType: `REFUND.${status}`,
    summary: status === 'SUCCESS' ? '退款成功' : '退款异常',
    originalType: 'refund',
    content: describeRefundNotice(refund, payment, amountMinor),
  }
}
