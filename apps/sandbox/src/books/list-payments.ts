import type { Hand } from './open-books'
import { PAYMENT_COLUMNS, type Payment } from './payments'

export type ListedPayment = Payment & {
  readonly refundedMinor: bigint
  readonly notification: 'accepted' | 'waiting' | 'given_up' | null
  readonly lastAnswer: string | null
  readonly tries: number | null
}

const LIMIT = 50

/** The newest payments, or those under one number, with what became of their last notification. */
export async function listPayments(hand: Hand, reference?: string): Promise<ListedPayment[]> {
  const { rows } = await hand.query<ListedPayment>(
    `select p.*, n.last_answer as "lastAnswer", n.tries,
       case when n.accepted_at is not null then 'accepted' when n.next_at is not null then 'waiting'
         when n.id is not null then 'given_up' end as notification,
       (select coalesce(sum(r.amount_minor), 0)::bigint from sandbox.refunds r
        where r.payment_id = p.id and r.ends_as = 'succeeded' and r.ends_at <= now()) as "refundedMinor"
     from (select ${PAYMENT_COLUMNS} from sandbox.payments
       where $2::text is null or reference = $2 order by sandbox.payments.id desc limit $1) p
     left join lateral (
       select * from sandbox.notifications n where n.payment_id = p.id order by n.id desc limit 1
     ) n on true
     order by p.id desc`,
    [LIMIT, reference ?? null],
  )
  return rows
}

/** Codes that somebody could scan right now. */
export async function listWaiting(hand: Hand): Promise<Payment[]> {
  const { rows } = await hand.query<Payment>(
    `select ${PAYMENT_COLUMNS} from sandbox.payments
     where state = 'unpaid' and expires_at > now() and flow in ('native', 'qr') order by id desc limit 10`,
  )
  return rows
}

/** The newest payment under a merchant's number, whatever the network. */
export async function findByReference(hand: Hand, reference: string): Promise<Payment | undefined> {
  const { rows } = await hand.query<Payment>(
    `select ${PAYMENT_COLUMNS} from sandbox.payments where reference = $1 order by id desc limit 1`,
    [reference],
  )
  return rows[0]
}
