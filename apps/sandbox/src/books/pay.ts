import { randomUUID } from 'node:crypto'
import { takeScenario } from '../scenario/scenarios'
import { queueNotification } from './notifications'
import { type Books, type Hand, inTransaction } from './open-books'
import { newNetworkRef, PAYMENT_COLUMNS, type Payment } from './payments'

export type PayResult =
  | 'paid'
  | 'already_paid'
  | 'closed'
  | 'expired'
  | 'declined'
  | 'insufficient_funds'

const REF_SHAPES = {
  wechatpay: { prefix: '4200', digits: 28 },
  alipay: { prefix: '', digits: 28 },
  stripe: { prefix: 'ch_', digits: 27 },
} as const

/** The buyer confirms on the phone: the money moves and the notification is queued in one transaction. */
export async function pay(books: Books, paymentId: bigint): Promise<PayResult> {
  return inTransaction(books, async (hand) => {
    const { rows } = await hand.query<Payment & { isExpired: boolean }>(
      `select ${PAYMENT_COLUMNS}, expires_at <= now() as "isExpired" from sandbox.payments where id = $1 for update`,
      [paymentId],
    )
    const payment = rows[0]
    if (!payment) throw new Error(`no payment ${paymentId}`)
    if (payment.state === 'paid') return 'already_paid'
    if (payment.state === 'closed') return 'closed'
    if (payment.isExpired) return 'expired'
    const refusal = await takeScenario(hand, { at: 'pay', ...payment })
    if (refusal) return refusal.name === 'insufficient_funds' ? 'insufficient_funds' : 'declined'
    const shape = REF_SHAPES[payment.network]
    await hand.query(
      `update sandbox.payments set state = 'paid', paid_at = now(), opened_at = coalesce(opened_at, now()),
         network_ref = coalesce(network_ref, $2), payer = coalesce(payer, $3)
       where id = $1`,
      [payment.id, newNetworkRef(shape.prefix, shape.digits), 'oSandboxBuyer0000000000000000'],
    )
    await announcePayment(hand, payment)
    return 'paid'
  })
}

async function announcePayment(hand: Hand, payment: Payment): Promise<void> {
  const scenario = await takeScenario(hand, { at: 'notify', ...payment })
  if (scenario?.name === 'silent') return
  const notification = {
    eventId: randomUUID(),
    network: payment.network,
    kind: 'payment' as const,
    paymentId: payment.id,
    refundId: null,
    url: payment.notifyUrl,
    amountMinor:
      scenario?.name === 'wrong_amount'
        ? (scenario.amountMinor ?? payment.amountMinor + 1n)
        : payment.amountMinor,
    held: scenario?.name === 'out_of_order',
    afterSeconds: scenario?.name === 'late' ? (scenario.seconds ?? 30) : 0,
  }
  await queueNotification(hand, notification)
  if (scenario?.name === 'twice') await queueNotification(hand, notification)
}
