import type { Hand } from './open-books'
import type { Network } from './payments'

export type Refund = {
  readonly id: bigint
  readonly paymentId: bigint
  readonly network: Network
  readonly merchant: string
  readonly reference: string
  readonly networkRef: string
  readonly amountMinor: bigint
  readonly reason: string | null
  readonly state: 'processing' | 'succeeded' | 'failed'
  readonly endsAt: Date
  readonly createdAt: Date
}

// A refund knows from the start how and when it ends, so no clockwork has to end it.
const COLUMNS = `id, payment_id as "paymentId", network, merchant, reference, network_ref as "networkRef",
  amount_minor as "amountMinor", reason, ends_at as "endsAt", created_at as "createdAt",
  case when ends_at > now() then 'processing' else ends_as end as state`

export type NewRefund = Pick<
  Refund,
  'paymentId' | 'network' | 'merchant' | 'reference' | 'networkRef' | 'amountMinor' | 'reason'
> & { readonly endsAs: 'succeeded' | 'failed'; readonly takesSeconds: number }

export async function enterRefund(hand: Hand, wanted: NewRefund): Promise<Refund> {
  const { rows } = await hand.query<Refund>(
    `insert into sandbox.refunds (payment_id, network, merchant, reference, network_ref, amount_minor, reason,
       ends_as, ends_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, now() + make_interval(secs => $9))
     returning ${COLUMNS}`,
    [
      wanted.paymentId,
      wanted.network,
      wanted.merchant,
      wanted.reference,
      wanted.networkRef,
      wanted.amountMinor,
      wanted.reason,
      wanted.endsAs,
      wanted.takesSeconds,
    ],
  )
  const refund = rows[0]
  if (!refund) throw new Error('insert returned nothing')
  return refund
}

export async function findRefund(
  hand: Hand,
  key: Pick<Refund, 'network' | 'merchant' | 'reference'>,
): Promise<Refund | undefined> {
  const { rows } = await hand.query<Refund>(
    `select ${COLUMNS} from sandbox.refunds where network = $1 and merchant = $2 and reference = $3`,
    [key.network, key.merchant, key.reference],
  )
  return rows[0]
}

export async function findRefundById(hand: Hand, id: bigint): Promise<Refund | undefined> {
  const { rows } = await hand.query<Refund>(
    `select ${COLUMNS} from sandbox.refunds where id = $1`,
    [id],
  )
  return rows[0]
}

/** What has been given back or is on its way; a failed refund frees its amount again. */
export async function refundedMinor(hand: Hand, paymentId: bigint): Promise<bigint> {
  const { rows } = await hand.query<{ sum: bigint }>(
    `select coalesce(sum(amount_minor), 0)::bigint as sum from sandbox.refunds
     where payment_id = $1 and (ends_as = 'succeeded' or ends_at > now())`,
    [paymentId],
  )
  return rows[0]?.sum ?? 0n
}
