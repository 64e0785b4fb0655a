import type { Payment } from '../books/payments'
import type { Refund } from '../books/refunds'
import type { WechatpayAccount } from './account'

const TRADE_TYPES: Readonly<Record<string, string>> = {
  native: 'NATIVE',
  h5: 'MWEB',
  jsapi: 'JSAPI',
  app: 'APP',
}

/** A payment in the words of the order query and of the payment notification. */
export function describePayment(
  payment: Payment,
  account: WechatpayAccount,
  refundedMinor: bigint,
  claimedMinor: bigint = payment.amountMinor,
): object {
  const [state, words] = tradeState(payment, refundedMinor)
  const common = {
    appid: account.appid,
    mchid: payment.merchant,
    out_trade_no: payment.reference,
    attach: '',
    trade_type: TRADE_TYPES[payment.flow],
    trade_state: state,
    trade_state_desc: words,
  }
  const total = toFen(claimedMinor)
  if (!payment.paidAt) return { ...common, amount: { total, currency: payment.currency } }
  return {
    ...common,
    transaction_id: payment.networkRef,
    bank_type: 'OTHERS',
    success_time: toBeijingTime(payment.paidAt),
    payer: { openid: payment.payer },
    amount: {
      total,
      payer_total: total,
      currency: payment.currency,
      payer_currency: payment.currency,
    },
  }
}

/** A refund in the words of the refund calls. */
export function describeRefund(refund: Refund, payment: Payment): object {
  const amount = toFen(refund.amountMinor)
  const total = toFen(payment.amountMinor)
  return {
    refund_id: refund.networkRef,
    out_refund_no: refund.reference,
    transaction_id: payment.networkRef,
    out_trade_no: payment.reference,
    channel: 'ORIGINAL',
    user_received_account: '支付用户零钱',
    ...(refund.state === 'succeeded' ? { success_time: toBeijingTime(refund.endsAt) } : {}),
    create_time: toBeijingTime(refund.createdAt),
    status: refundStatus(refund),
    funds_account: 'AVAILABLE',
    amount: {
      total,
      refund: amount,
      payer_total: total,
      payer_refund: amount,
      settlement_refund: amount,
      settlement_total: total,
      discount_refund: 0,
      currency: payment.currency,
    },
  }
}

/** The same refund in the words of its notification, which differ. */
export function describeRefundNotice(
  refund: Refund,
  payment: Payment,
  claimedMinor: bigint,
): object {
  const total = toFen(payment.amountMinor)
  const amount = toFen(claimedMinor)
  return {
    mchid: payment.merchant,
    out_trade_no: payment.reference,
    transaction_id: payment.networkRef,
    out_refund_no: refund.reference,
    refund_id: refund.networkRef,
    refund_status: refundStatus(refund),
    ...(refund.state === 'succeeded' ? { success_time: toBeijingTime(refund.endsAt) } : {}),
    amount: { total, refund: amount, payer_total: total, payer_refund: amount },
    user_received_account: '支付用户零钱',
  }
}

export function refundStatus(refund: Refund): 'PROCESSING' | 'SUCCESS' | 'ABNORMAL' {
  return ({ processing: 'PROCESSING', succeeded: 'SUCCESS', failed: 'ABNORMAL' } as const)[
    refund.state
  ]
}

function tradeState(payment: Payment, refundedMinor: bigint): readonly [string, string] {
  if (payment.state === 'closed') return ['CLOSED', '订单已关闭']
  if (payment.state === 'unpaid') return ['NOTPAY', '订单未支付']
  return refundedMinor > 0n ? ['REFUND', '订单发生过退款'] : ['SUCCESS', '支付成功']
}

function toBeijingTime(time: Date): string {
  return `${new Date(time.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`
}

/** The wire wants a JSON number. */
function toFen(amountMinor: bigint): number {
  return Number(amountMinor)
}
