import { createCipheriv, randomBytes } from 'node:crypto'
import type { Notification } from '../books/notifications'
import type { Books } from '../books/open-books'
import { findPaymentById } from '../books/payments'
import { findRefundById } from '../books/refunds'
import type { Messenger } from '../notify/deliver'
import type { WechatpayAccount } from './account'
import { sealHeaders } from './answer'
import { describePayment, describeRefundNotice, refundStatus } from './describe'

/** 15s/15s/30s/3m/10m/20m/30m/30m/30m/60m/3h/3h/3h/6h/6h, then never again (https://pay.weixin.qq.com/doc/v3/merchant/4012791861). */
const RETRY_SECONDS = [
  15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10_800, 10_800, 10_800, 21_600, 21_600,
]

export function createWechatpayMessenger(books: Books, account: WechatpayAccount): Messenger {
  return {
    retrySeconds: RETRY_SECONDS,
    write: async (notification, skewSeconds) => {
      const body = JSON.stringify(await writeEnvelope(books, account, notification))
      return { headers: sealHeaders(body, account, skewSeconds), body }
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
      ...seal(JSON.stringify(content), originalType, account.apiV3Key),
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

function seal(text: string, associatedData: string, apiV3Key: string): object {
  const nonce = randomBytes(6).toString('hex')
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(apiV3Key), nonce)
  cipher.setAAD(Buffer.from(associatedData))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return {
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: sealed.toString('base64'),
    associated_data: associatedData,
    nonce,
  }
}
