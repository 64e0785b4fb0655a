import type { Payment } from '../books/payments'
import { toBeijingTime, toYuan } from './yuan'

/** A trade in the words of the query. */
export function describeTrade(payment: Payment, refundedMinor: bigint): object {
  const amount = toYuan(payment.amountMinor)
  return {
    trade_no: payment.networkRef,
    out_trade_no: payment.reference,
    buyer_logon_id: 'san***@sandbox.example',
    trade_status: tradeStatus(payment, refundedMinor),
    total_amount: amount,
    ...(payment.paidAt
      ? {
          receipt_amount: amount,
          buyer_pay_amount: amount,
          buyer_open_id: payment.payer,
          send_pay_date: toBeijingTime(payment.paidAt),
        }
      : {}),
  }
}

/** Closed says two things here: never paid in time, or paid and given back whole. */
export function tradeStatus(payment: Payment, refundedMinor: bigint): string {
  if (payment.state === 'closed') return 'TRADE_CLOSED'
  if (payment.state === 'paid') {
    return refundedMinor >= payment.amountMinor ? 'TRADE_CLOSED' : 'TRADE_SUCCESS'
  }
  return payment.expiresAt.getTime() <= Date.now() ? 'TRADE_CLOSED' : 'WAIT_BUYER_PAY'
}
