import { type Books, type Hand, inTransaction } from '../books/open-books'
import type { StripeAccount } from './account'
import { type Dispute, describeDispute } from './describe'
import { emitEvent } from './events'
import { newStripeId } from './ids'
import type { Intent } from './intents'

const COLUMNS = 'id, status, reason, created_at as "createdAt"'

/** The payer's bank asks for the money back; a payment is disputed once. */
export async function openDispute(
  books: Books,
  account: StripeAccount,
  intent: Intent,
): Promise<void> {
  await inTransaction(books, async (hand) => {
    const { rows } = await hand.query<Dispute>(
      `insert into sandbox.stripe_disputes (id, payment_id, status, reason)
       values ($1, $2, 'needs_response', 'fraudulent') on conflict do nothing returning ${COLUMNS}`,
      [newStripeId('du'), intent.id],
    )
    const dispute = rows[0]
    if (!dispute) return
    const object = describeDispute(dispute, intent)
    await emitEvent(hand, account, { type: 'charge.dispute.created', payment: intent, object })
  })
}

/** The bank has decided; false if there is nothing to decide. */
export async function closeDispute(
  books: Books,
  account: StripeAccount,
  intent: Intent,
  status: 'won' | 'lost',
): Promise<boolean> {
  return inTransaction(books, async (hand) => {
    const { rows } = await hand.query<Dispute>(
      `update sandbox.stripe_disputes set status = $2
       where payment_id = $1 and status = 'needs_response' returning ${COLUMNS}`,
      [intent.id, status],
    )
    const dispute = rows[0]
    if (!dispute) return false
    const object = describeDispute(dispute, intent)
    await emitEvent(hand, account, { type: 'charge.dispute.closed', payment: intent, object })
    return true
  })
}

export async function findDispute(
  hand: Hand,
  id: string,
): Promise<(Dispute & { readonly paymentId: bigint }) | undefined> {
  const { rows } = await hand.query<Dispute & { paymentId: bigint }>(
    `select ${COLUMNS}, payment_id as "paymentId" from sandbox.stripe_disputes where id = $1`,
    [id],
  )
  return rows[0]
}
