import type { Hand } from './open-books'
import type { Network } from './payments'

export type Notification = {
  readonly id: bigint
  readonly eventId: string
  readonly network: Network
  readonly kind: 'payment' | 'refund'
  readonly paymentId: bigint
  readonly refundId: bigint | null
  readonly url: string
  /** What the notification claims: the payment's or refund's amount, unless a scenario says otherwise. */
  readonly amountMinor: bigint
  readonly tries: number
  readonly createdAt: Date
}

const COLUMNS = `id, event_id as "eventId", network, kind, payment_id as "paymentId", refund_id as "refundId",
  url, amount_minor as "amountMinor", tries, created_at as "createdAt"`

export type NewNotification = Omit<Notification, 'id' | 'tries' | 'createdAt'> & {
  readonly afterSeconds: number
  /** Waits until another notification of the same payment was accepted. */
  readonly held?: boolean
}

export async function queueNotification(hand: Hand, wanted: NewNotification): Promise<void> {
  await hand.query(
    `insert into sandbox.notifications (event_id, network, kind, payment_id, refund_id, url, amount_minor, held, next_at)
     values ($1, $2, $3, $4, $5, $6, $7, $9, case when not $9 then now() + make_interval(secs => $8) end)`,
    [
      wanted.eventId,
      wanted.network,
      wanted.kind,
      wanted.paymentId,
      wanted.refundId,
      wanted.url,
      wanted.amountMinor,
      wanted.afterSeconds,
      wanted.held ?? false,
    ],
  )
}

/** Takes the next one that is due and keeps it for `leaseSeconds`: a sender that dies loses it to another. */
export async function claimNotification(
  hand: Hand,
  leaseSeconds: number,
): Promise<Notification | undefined> {
  const { rows } = await hand.query<Notification>(
    `update sandbox.notifications set tries = tries + 1, next_at = now() + make_interval(secs => $1)
     where id = (
       select id from sandbox.notifications where next_at <= now()
       order by next_at, id limit 1 for update skip locked
     )
     returning ${COLUMNS}`,
    [leaseSeconds],
  )
  return rows[0]
}

export async function noteDelivery(
  hand: Hand,
  id: bigint,
  result: { readonly answer: string; readonly accepted: boolean; readonly retrySeconds?: number },
): Promise<void> {
  await hand.query(
    `update sandbox.notifications
     set last_answer = $2, accepted_at = coalesce(accepted_at, case when $3 then now() end),
       next_at = case when $3 or accepted_at is not null then null else now() + make_interval(secs => $4) end
     where id = $1`,
    [id, result.answer, result.accepted, result.retrySeconds ?? null],
  )
  if (!result.accepted) return
  await hand.query(
    `update sandbox.notifications set held = false, next_at = now()
     where held and payment_id = (select payment_id from sandbox.notifications where id = $1)`,
    [id],
  )
}

/** Makes every notification that still waits due at once, and repeats accepted ones of a reference on demand. */
export async function hurryNotifications(hand: Hand, reference?: string): Promise<number> {
  const { rowCount } = reference
    ? await hand.query(
        `update sandbox.notifications set next_at = now() where payment_id in
           (select id from sandbox.payments where reference = $1)`,
        [reference],
      )
    : await hand.query('update sandbox.notifications set next_at = now() where next_at is not null')
  return rowCount ?? 0
}
