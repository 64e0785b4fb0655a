import type { Failure } from '@onetill/contract'
import { z } from 'zod'
import type { ChannelOutcome, RefundOutcome, RefundRequest, StartRequest } from '../channel'

// Field by field as in https://pay.weixin.qq.com/doc/v3/merchant/4012791856 and its neighbours.

const MAX_DESCRIPTION = 127
const MAX_REASON = 80

export type Merchant = { readonly appid: string; readonly mchid: string }

const zFen = z.int().nonnegative()

export const zTransaction = z.object({
  mchid: z.string(),
  out_trade_no: z.string(),
  trade_state: z.string(),
  transaction_id: z.string().optional(),
  amount: z.object({ total: zFen, currency: z.string().default('CNY') }).optional(),
})
export type Transaction = z.infer<typeof zTransaction>

/** A refund as a query tells it (`status`) and as a notification does (`refund_status`). */
export const zRefund = z
  .object({
    refund_id: z.string(),
    out_refund_no: z.string(),
    out_trade_no: z.string(),
    mchid: z.string().optional(),
    status: z.string().optional(),
    refund_status: z.string().optional(),
    amount: z.object({ refund: zFen }),
  })
  .transform(({ status, refund_status, ...rest }) => ({ ...rest, state: refund_status ?? status }))
export type Refund = z.infer<typeof zRefund>

/** The part of an order that every flow shares. */
export function toOrder(merchant: Merchant, request: StartRequest) {
  return {
    appid: merchant.appid,
    mchid: merchant.mchid,
    description: cut(request.description, MAX_DESCRIPTION),
    out_trade_no: request.reference,
    time_expire: toBeijingTime(request.expiresAt),
    notify_url: request.notifyUrl,
    amount: { total: toFen(request.amountMinor), currency: request.currency },
  }
}

export function toRefund(request: RefundRequest) {
  return {
    out_trade_no: request.reference,
    out_refund_no: request.refundReference,
    reason: cut(request.reason, MAX_REASON),
    notify_url: request.notifyUrl,
    amount: {
      refund: toFen(request.refundMinor),
      total: toFen(request.amountMinor),
      currency: request.currency,
    },
  }
}

/** Only an explicit trade_state decides; a state this code does not know is not a result. */
export function readTransaction(transaction: Transaction): ChannelOutcome {
  switch (transaction.trade_state) {
    case 'SUCCESS':
    case 'REFUND':
      return readSuccess(transaction)
    case 'NOTPAY':
    case 'USERPAYING':
    case 'ACCEPT':
      return { status: 'pending', present: null }
    case 'CLOSED':
      return { status: 'failed', reason: 'expired' }
    case 'REVOKED':
      return { status: 'failed', reason: 'canceled' }
    case 'PAYERROR':
      return { status: 'failed', reason: 'declined' }
    default:
      return { status: 'unknown', cause: 'bad_answer' }
  }
}

export function readRefund(refund: Refund): RefundOutcome {
  switch (refund.state) {
    case 'SUCCESS':
      return {
        status: 'succeeded',
        networkRef: refund.refund_id,
        refundMinor: BigInt(refund.amount.refund),
      }
    case 'PROCESSING':
      return { status: 'pending' }
    case 'CLOSED':
    case 'ABNORMAL':
      return { status: 'failed', reason: 'network_refused' }
    default:
      return { status: 'unknown', cause: 'bad_answer' }
  }
}

/** What a refusal code means for the payment or refund that was asked for. */
export function readRefusal(code: string): Failure {
  if (code === 'NOT_ENOUGH' || code === 'NOTENOUGH') return 'insufficient_funds'
  if (code === 'ORDER_CLOSED') return 'expired'
  return 'network_refused'
}

/** RFC 3339 in Beijing time, to the second: `2018-06-08T10:34:56+08:00`. */
export function toBeijingTime(time: Date): string {
  const shifted = new Date(time.getTime() + 8 * 3_600_000)
  return `${shifted.toISOString().slice(0, 19)}+08:00`
}

function readSuccess(transaction: Transaction): ChannelOutcome {
  const { amount, transaction_id: networkRef } = transaction
  if (!amount || !networkRef) return { status: 'unknown', cause: 'bad_answer' }
  const evidence = {
    reference: transaction.out_trade_no,
    networkRef,
    amountMinor: BigInt(amount.total),
    currency: amount.currency,
  }
  return { status: 'succeeded', evidence }
}

/** The wire wants a JSON number; every allowed amount fits one exactly. */
function toFen(amountMinor: bigint): number {
  return Number(amountMinor)
}

function cut(text: string, length: number): string {
  return Array.from(text).slice(0, length).join('')
}
