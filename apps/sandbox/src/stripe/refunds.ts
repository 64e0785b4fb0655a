import { randomUUID } from 'node:crypto'
import { queueNotification } from '../books/notifications'
import { type Books, type Hand, inTransaction } from '../books/open-books'
import { enterRefund, type Refund, refundedMinor } from '../books/refunds'
import { takeScenario } from '../scenario/scenarios'
import type { StripeAccount } from './account'
import { describeCharge, describeRefund } from './describe'
import { emitEvent } from './events'
import { newStripeId } from './ids'
import type { Intent, Metadata } from './intents'
import { impossible, invalid } from './refusals'

const FAILS_AFTER_SECONDS = 1

export type WantedRefund = {
  readonly amountMinor: bigint | null
  readonly reason: string | null
  readonly metadata: Metadata
}

/** Gives money back at once, as cards do; only a bank that refuses it later makes it wait. */
export async function refund(
  books: Books,
  account: StripeAccount,
  intent: Intent,
  wanted: WantedRefund,
): Promise<object> {
  if (intent.state !== 'paid') {
    throw impossible(`This PaymentIntent (${intent.intentId}) does not have a successful charge.`)
  }
  return inTransaction(books, async (hand) => {
    await hand.query('select 1 from sandbox.payments where id = $1 for update', [intent.id])
    const left = intent.amountMinor - (await refundedMinor(hand, intent.id))
    const amountMinor = wanted.amountMinor ?? left
    const fails = await checkRefund(books, intent, amountMinor, left)
    const entered = await enterRefund(hand, {
      paymentId: intent.id,
      network: 'stripe',
      merchant: intent.merchant,
      reference: wanted.metadata.refund_reference ?? newStripeId('re'),
      networkRef: newStripeId('re'),
      amountMinor,
      reason: wanted.reason,
      endsAs: fails ? 'failed' : 'succeeded',
      takesSeconds: fails ? FAILS_AFTER_SECONDS : 0,
    })
    await hand.query('insert into sandbox.stripe_refunds (refund_id, metadata) values ($1, $2)', [
      entered.id,
      JSON.stringify(wanted.metadata),
    ])
    const object = describeRefund(entered, intent, wanted.metadata)
    await announce(hand, account, intent, entered, object)
    return object
  })
}

async function checkRefund(
  books: Books,
  intent: Intent,
  amountMinor: bigint,
  left: bigint,
): Promise<boolean> {
  if (amountMinor <= 0n && left > 0n) throw invalid('amount', 'Invalid positive integer')
  if (left === 0n) {
    throw impossible('This charge has already been refunded.', 'charge_already_refunded')
  }
  if (amountMinor > left) {
    throw impossible(
      `Refund amount (${amountMinor}) is greater than unrefunded amount on charge (${left})`,
    )
  }
  // Outside the transaction: a refusal rolls that back, yet it uses the scenario up.
  const isPartial = amountMinor < intent.amountMinor
  const scenario = await takeScenario(books, { at: 'refund', ...intent, isPartial })
  if (scenario?.name === 'refund_not_enough') {
    throw impossible('Insufficient funds in your Stripe balance.', 'balance_insufficient')
  }
  return scenario !== undefined
}

async function announce(
  hand: Hand,
  account: StripeAccount,
  intent: Intent,
  refund: Refund,
  object: object,
): Promise<void> {
  const refunded = await refundedMinor(hand, intent.id)
  const charge = describeCharge(intent, refunded)
  await emitEvent(hand, account, { type: 'refund.created', payment: intent, object })
  await emitEvent(hand, account, { type: 'charge.refunded', payment: intent, object: charge })
  if (refund.state !== 'processing') return
  await queueNotification(hand, {
    eventId: randomUUID(),
    network: 'stripe',
    kind: 'refund',
    paymentId: intent.id,
    refundId: refund.id,
    url: account.webhookUrl,
    amountMinor: refund.amountMinor,
    afterSeconds: FAILS_AFTER_SECONDS,
  })
}
