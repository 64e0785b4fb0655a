import type { Hand } from './open-books'
import type { Network } from './payments'

export type Held = {
  readonly network: Network
  readonly merchant: string
  readonly currency: string
  readonly paidMinor: bigint
  readonly refundedMinor: bigint
  /** What the network owes the merchant, before its own fee: paid in, less given back. */
  readonly heldMinor: bigint
}

/** What each merchant has with each network, by the network's own books. */
export async function sumBooks(hand: Hand): Promise<Held[]> {
  const { rows } = await hand.query<Held>(
    `select network, merchant, currency, paid::bigint as "paidMinor", refunded::bigint as "refundedMinor",
       (paid - refunded)::bigint as "heldMinor"
     from (
       select p.network, p.merchant, p.currency, sum(p.amount_minor) as paid,
         coalesce(sum((select sum(r.amount_minor) from sandbox.refunds r
           where r.payment_id = p.id and r.ends_as = 'succeeded' and r.ends_at <= now())), 0) as refunded
       from sandbox.payments p where p.state = 'paid' group by 1, 2, 3
     ) as sums order by 1, 2, 3`,
  )
  return rows
}
