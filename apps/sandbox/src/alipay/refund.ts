import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { queueNotification } from '../books/notifications'
import { type Books, type Hand, inTransaction } from '../books/open-books'
import { newNetworkRef, type Payment } from '../books/payments'
import { enterRefund, findRefund, refundedMinor } from '../books/refunds'
import { takeScenario } from '../scenario/scenarios'
import { Refusal } from './refusals'
import { fromYuan, toYuan } from './yuan'

const zRefundOrder = z.object({
  refund_amount: z.string(),
  out_request_no: z
    .string()
    .regex(/^\w{1,64}$/)
    .optional(),
  refund_reason: z.string().max(256).optional(),
})

/** Gives money back at once; the same request number again changes nothing and says so. */
export async function refund(books: Books, payment: Payment, content: unknown): Promise<object> {
  const parsed = zRefundOrder.safeParse(content)
  const amountMinor = parsed.success ? fromYuan(parsed.data.refund_amount) : undefined
  if (!parsed.success || amountMinor === undefined) throw new Refusal('ACQ.INVALID_PARAMETER')
  if (payment.state !== 'paid') throw new Refusal('ACQ.TRADE_STATUS_ERROR')
  const reference = parsed.data.out_request_no ?? payment.reference
  return inTransaction(books, async (hand) => {
    await hand.query('select 1 from sandbox.payments where id = $1 for update', [payment.id])
    const earlier = await findRefund(hand, { ...payment, reference })
    if (earlier && earlier.amountMinor !== amountMinor) throw new Refusal('ACQ.REFUND_FEE_ERROR')
    if (!earlier) {
      await checkRefund(books, hand, payment, amountMinor)
      await carryOut(hand, payment, reference, amountMinor, parsed.data.refund_reason ?? null)
    }
    return {
      trade_no: payment.networkRef,
      out_trade_no: payment.reference,
      fund_change: earlier ? 'N' : 'Y',
      refund_fee: toYuan(await refundedMinor(hand, payment.id)),
    }
  })
}

async function checkRefund(
  books: Books,
  hand: Hand,
  payment: Payment,
  amountMinor: bigint,
): Promise<void> {
  // Outside the transaction: a refusal rolls that back, yet it uses the scenario up.
  const isPartial = amountMinor < payment.amountMinor
  const scenario = await takeScenario(books, { at: 'refund', ...payment, isPartial })
  if (scenario?.name === 'refund_not_enough') throw new Refusal('ACQ.SELLER_BALANCE_NOT_ENOUGH')
  if (scenario) throw new Refusal('ACQ.REFUND_FEE_ERROR')
  if ((await refundedMinor(hand, payment.id)) + amountMinor > payment.amountMinor) {
    throw new Refusal('ACQ.REFUND_AMT_NOT_EQUAL_TOTAL')
  }
}

async function carryOut(
  hand: Hand,
  payment: Payment,
  reference: string,
  amountMinor: bigint,
  reason: string | null,
): Promise<void> {
  const entered = await enterRefund(hand, {
    paymentId: payment.id,
    network: 'alipay',
    merchant: payment.merchant,
    reference,
    networkRef: newNetworkRef('R', 29),
    amountMinor,
    reason,
    endsAs: 'succeeded',
    takesSeconds: 0,
  })
  if (payment.notifyUrl === '') return
  await queueNotification(hand, {
    eventId: randomUUID().replaceAll('-', ''),
    network: 'alipay',
    kind: 'refund',
    paymentId: payment.id,
    refundId: entered.id,
    url: payment.notifyUrl,
    amountMinor: payment.amountMinor,
    afterSeconds: 0,
  })
}
