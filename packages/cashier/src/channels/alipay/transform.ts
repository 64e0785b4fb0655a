import { type Failure, fromDecimalString, toDecimalString } from '@onetill/contract'
import { z } from 'zod'
import type { ChannelOutcome, RefundOutcome, RefundRequest, StartRequest } from '../channel'

// Field by field as in https://opendocs.alipay.com/open/02ivbt and its neighbours.

const MAX_SUBJECT = 256
/** The only currency these products settle in; the wire carries an amount without naming one. */
export const CURRENCY = 'CNY'

const zYuan = z.string().transform((text, context) => {
  const amountMinor = fromDecimalString(text, CURRENCY)
  if (amountMinor !== undefined) return amountMinor
  context.addIssue('not an amount in yuan')
  return z.NEVER
})

/** A trade as the query tells it (`send_pay_date`) and as a notification does (`gmt_payment`). */
export const zTrade = z
  .object({
    out_trade_no: z.string(),
    trade_no: z.string().min(1),
    trade_status: z.string(),
    total_amount: zYuan,
    send_pay_date: z.string().optional(),
    gmt_payment: z.string().optional(),
  })
  .transform(({ send_pay_date, gmt_payment, ...rest }) => ({
    ...rest,
    paidAt: send_pay_date ?? gmt_payment,
  }))
export type Trade = z.infer<typeof zTrade>

export const zRefund = z.object({
  out_trade_no: z.string(),
  trade_no: z.string(),
  fund_change: z.string().optional(),
})

export const zRefundQuery = z.object({
  out_trade_no: z.string().optional(),
  out_request_no: z.string().optional(),
  trade_no: z.string().optional(),
  refund_status: z.string().optional(),
  refund_amount: zYuan.optional(),
})

export function toOrder(request: StartRequest, productCode: string) {
  return {
    out_trade_no: request.reference,
    total_amount: toYuan(request.amountMinor),
    subject: Array.from(request.description.replace(/[/=&]/g, ' ')).slice(0, MAX_SUBJECT).join(''),
    product_code: productCode,
    time_expire: toBeijingTime(request.expiresAt),
  }
}

export function toRefund(request: RefundRequest) {
  return {
    out_trade_no: request.reference,
    out_request_no: request.refundReference,
    refund_amount: toYuan(request.refundMinor),
    refund_reason: request.reason,
  }
}

/** Only an explicit trade_status decides. A trade that was paid and then wholly refunded is also called closed. */
export function readTrade(trade: Trade): ChannelOutcome {
  switch (trade.trade_status) {
    case 'TRADE_SUCCESS':
    case 'TRADE_FINISHED':
      return readSuccess(trade)
    case 'TRADE_CLOSED':
      return trade.paidAt ? readSuccess(trade) : { status: 'failed', reason: 'expired' }
    case 'WAIT_BUYER_PAY':
      return { status: 'pending', present: null }
    default:
      return { status: 'unknown', cause: 'bad_answer' }
  }
}

/** Accepted is not yet refunded: only `fund_change` says that money moved with this call. */
export function readRefund(refund: z.infer<typeof zRefund>, request: RefundRequest): RefundOutcome {
  if (refund.out_trade_no !== request.reference) return { status: 'unknown', cause: 'bad_answer' }
  return refund.fund_change === 'Y'
    ? { status: 'succeeded', networkRef: refund.trade_no, refundMinor: request.refundMinor }
    : { status: 'pending' }
}

/** What a refusal code means for the payment or refund that was asked for. */
export function readRefusal(code: string): Failure {
  if (code === 'ACQ.SELLER_BALANCE_NOT_ENOUGH') return 'insufficient_funds'
  if (code === 'ACQ.TRADE_HAS_CLOSE') return 'expired'
  return 'network_refused'
}

/** `2026-01-31 08:00:00` in Beijing. */
export function toBeijingTime(time: Date): string {
  const shifted = new Date(time.getTime() + 8 * 3_600_000)
  return shifted.toISOString().slice(0, 19).replace('T', ' ')
}

function readSuccess(trade: Trade): ChannelOutcome {
  const evidence = {
    reference: trade.out_trade_no,
    networkRef: trade.trade_no,
    amountMinor: trade.total_amount,
    currency: CURRENCY,
  }
  return { status: 'succeeded', evidence }
}

function toYuan(amountMinor: bigint): string {
  return toDecimalString({ amountMinor, currency: CURRENCY })
}
