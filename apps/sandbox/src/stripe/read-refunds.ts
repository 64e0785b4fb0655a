import type { Hand } from '../books/open-books'
import { findRefundById, type Refund } from '../books/refunds'
import { describeRefund } from './describe'
import type { Intent, Metadata } from './intents'

export async function describeRefundOf(
  hand: Hand,
  refund: Refund,
  intent: Intent,
): Promise<object> {
  const { rows } = await hand.query<{ metadata: Metadata }>(
    'select metadata from sandbox.stripe_refunds where refund_id = $1',
    [refund.id],
  )
  return describeRefund(refund, intent, rows[0]?.metadata ?? {})
}

/** Newest first. */
export async function listRefunds(hand: Hand, intent: Intent, limit: number): Promise<object[]> {
  const { rows } = await hand.query<{ id: bigint }>(
    'select id from sandbox.refunds where payment_id = $1 order by id desc limit $2',
    [intent.id, limit],
  )
  const refunds = await Promise.all(rows.map(({ id }) => findRefundById(hand, id)))
  return Promise.all(
    refunds.flatMap((refund) => (refund ? [describeRefundOf(hand, refund, intent)] : [])),
  )
}

export async function findRefundByRef(hand: Hand, networkRef: string): Promise<Refund | undefined> {
  const { rows } = await hand.query<{ id: bigint }>(
    `select id from sandbox.refunds where network = 'stripe' and network_ref = $1`,
    [networkRef],
  )
  return rows[0] && findRefundById(hand, rows[0].id)
}
