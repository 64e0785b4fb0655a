import type { Hand } from './open-books'
import { type Network, PAYMENT_COLUMNS, type Payment } from './payments'

/** One line of a bill: a payment, or money that went back on one. */
export type Movement = {
  readonly kind: 'payment' | 'refund'
  readonly payment: Payment
  /** The merchant's and the network's number of a refund. */
  readonly refundReference: string | null
  readonly refundRef: string | null
  readonly refundState: 'succeeded' | 'processing' | 'failed' | null
  readonly amountMinor: bigint
  /** What the network keeps of it; what it gives back of its fee is negative. */
  readonly feeMinor: bigint
  readonly at: Date
}

/** In basis points: what both networks take from most merchants. */
export const FEE_BASIS_POINTS = 60n

/** All that one merchant's money did on one day in Beijing, in the order it did it. */
export async function listDay(
  hand: Hand,
  key: { readonly network: Network; readonly merchant: string; readonly date: string },
): Promise<Movement[]> {
  const { rows } = await hand.query<Omit<Movement, 'payment' | 'feeMinor'> & { paymentId: bigint }>(
    `select * from (
       select 'payment' as kind, p.id as "paymentId", null as "refundReference", null as "refundRef",
         null as "refundState", p.amount_minor as "amountMinor", p.paid_at as at
       from sandbox.payments p where p.network = $1 and p.merchant = $2 and p.state = 'paid'
       union all
       select 'refund', r.payment_id, r.reference, r.network_ref,
         case when r.ends_at > now() then 'processing' else r.ends_as end, r.amount_minor, r.created_at
       from sandbox.refunds r where r.network = $1 and r.merchant = $2
     ) as moved
     where (at at time zone 'Asia/Shanghai')::date = $3::date order by at, "paymentId"`,
    [key.network, key.merchant, key.date],
  )
  const payments = await hand.query<Payment>(
    `select ${PAYMENT_COLUMNS} from sandbox.payments where id = any($1)`,
    [rows.map(({ paymentId }) => paymentId)],
  )
  const byId = new Map(payments.rows.map((payment) => [payment.id, payment]))
  return rows.flatMap(({ paymentId, ...row }) => {
    const payment = byId.get(paymentId)
    const fee = feeOf(row.amountMinor)
    const kept = row.kind === 'payment' ? fee : row.refundState === 'failed' ? 0n : -fee
    return payment ? [{ ...row, payment, feeMinor: kept }] : []
  })
}

/** Rounded to the nearest fen, half of one upwards. */
function feeOf(amountMinor: bigint): bigint {
  return (amountMinor * FEE_BASIS_POINTS + 5_000n) / 10_000n
}
