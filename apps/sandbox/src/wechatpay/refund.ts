import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { queueNotification } from '../books/notifications'
import { type Books, type Hand, inTransaction } from '../books/open-books'
import { findByNetworkRef, findPayment, newNetworkRef, type Payment } from '../books/payments'
import { enterRefund, findRefund, type Refund, refundedMinor } from '../books/refunds'
import { takeScenario } from '../scenario/scenarios'
import type { WechatpayAccount } from './account'
import { paramError } from './read-order'
import { Refusal } from './refusals'

const TAKES_SECONDS = 1

const zRefundOrder = z
  .object({
    transaction_id: z.string().max(32).optional(),
    out_trade_no: z.string().max(32).optional(),
    out_refund_no: z.string().regex(/^[0-9A-Za-z_\-|*@]{1,64}$/),
    reason: z.string().max(80).optional(),
    notify_url: z
      .url({ protocol: /^https?$/ })
      .max(255)
      .optional(),
    amount: z.object({
      refund: z.int().min(1),
      total: z.int().min(1),
      currency: z.literal('CNY'),
    }),
  })
  .refine((it) => it.transaction_id || it.out_trade_no, { path: ['transaction_id'] })

type RefundOrder = z.infer<typeof zRefundOrder>

/** Takes a refund order; the same one again is answered again, never carried out twice. */
export async function refund(
  books: Books,
  account: WechatpayAccount,
  content: unknown,
): Promise<{ refund: Refund; payment: Payment }> {
  const parsed = zRefundOrder.safeParse(content)
  if (!parsed.success) throw paramError(parsed.error)
  const order = parsed.data
  return inTransaction(books, async (hand) => {
    const payment = await findPaid(hand, account, order)
    await hand.query('select 1 from sandbox.payments where id = $1 for update', [payment.id])
    const earlier = await findRefund(hand, {
      network: 'wechatpay',
      merchant: account.mchid,
      reference: order.out_refund_no,
    })
    if (earlier) return { refund: repeat(earlier, payment, order), payment }
    return { refund: await enter(books, hand, payment, order), payment }
  })
}

async function findPaid(
  hand: Hand,
  account: WechatpayAccount,
  order: RefundOrder,
): Promise<Payment> {
  const payment = order.transaction_id
    ? await findByNetworkRef(hand, 'wechatpay', order.transaction_id)
    : await findPayment(hand, {
        network: 'wechatpay',
        merchant: account.mchid,
        reference: order.out_trade_no ?? '',
      })
  if (!payment || payment.merchant !== account.mchid) throw new Refusal('RESOURCE_NOT_EXISTS')
  if (payment.state !== 'paid') throw new Refusal('INVALID_REQUEST', '订单未支付')
  if (BigInt(order.amount.total) !== payment.amountMinor) {
    throw new Refusal('INVALID_REQUEST', '订单金额或退款金额与之前请求不一致，请核实后再试')
  }
  return payment
}

function repeat(earlier: Refund, payment: Payment, order: RefundOrder): Refund {
  const isSame =
    earlier.paymentId === payment.id && earlier.amountMinor === BigInt(order.amount.refund)
  if (!isSame) {
    throw new Refusal('INVALID_REQUEST', '订单金额或退款金额与之前请求不一致，请核实后再试')
  }
  return earlier
}

async function enter(
  books: Books,
  hand: Hand,
  payment: Payment,
  order: RefundOrder,
): Promise<Refund> {
  const amountMinor = BigInt(order.amount.refund)
  // Outside the transaction: a refusal rolls that back, yet it uses the scenario up.
  const isPartial = amountMinor < payment.amountMinor
  const scenario = await takeScenario(books, { at: 'refund', ...payment, isPartial })
  if (scenario?.name === 'refund_not_enough') throw new Refusal('NOT_ENOUGH')
  if ((await refundedMinor(hand, payment.id)) + amountMinor > payment.amountMinor) {
    throw new Refusal('INVALID_REQUEST', '申请退款金额大于订单可退金额')
  }
  const entered = await enterRefund(hand, {
    paymentId: payment.id,
    network: 'wechatpay',
    merchant: payment.merchant,
    reference: order.out_refund_no,
    networkRef: newNetworkRef('5030', 29),
    amountMinor,
    reason: order.reason ?? null,
    endsAs: scenario ? 'failed' : 'succeeded',
    takesSeconds: TAKES_SECONDS,
  })
  if (order.notify_url) {
    await queueNotification(hand, {
      eventId: randomUUID(),
      network: 'wechatpay',
      kind: 'refund',
      paymentId: payment.id,
      refundId: entered.id,
      url: order.notify_url,
      amountMinor,
      afterSeconds: TAKES_SECONDS,
    })
  }
  return entered
}
