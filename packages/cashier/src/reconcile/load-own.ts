import type { Channel } from '@onetill/contract'
import type { Tx } from '@onetill/db'
import { accounts, sumBySubject } from '@onetill/ledger'
import type { BillRow } from '../channels/channel'
import type { BillDay } from './bill-day'
import { type Key, keyOf, type OwnRecord } from './class-rows'

type Found = {
  readonly kind: 'payment' | 'refund'
  readonly reference: string
  readonly subject: string
  readonly state: string
  readonly currency: string
  readonly amountMinor: bigint
  readonly at: Date | null
  /** Ids under which its transfers were posted. */
  readonly subjects: readonly string[]
}

/** Our side: whatever the bill names, and whatever was settled through this network on its day or just before. */
export async function loadOwn(
  tx: Tx,
  channel: Channel,
  rows: readonly BillRow[],
  day: BillDay,
): Promise<ReadonlyMap<Key, OwnRecord>> {
  const found = await findOwn(tx, channel, rows.map(keyOf), day)
  const posted = await postedFor(tx, channel, found)
  return new Map(
    found.map((one): [Key, OwnRecord] => {
      const { kind, reference, subject, state, currency, at, amountMinor } = one
      const key: Key = `${kind} ${reference}`
      const ownMinor = state === 'succeeded' ? amountMinor : 0n
      const postedMinor = posted.get(key) ?? 0n
      return [key, { kind, reference, subject, state, currency, ownMinor, postedMinor, at }]
    }),
  )
}

function findOwn(tx: Tx, channel: Channel, keys: readonly Key[], day: BillDay): Promise<Found[]> {
  const named = (kind: 'payment' | 'refund') =>
    keys.flatMap((key) => (key.startsWith(`${kind} `) ? [key.slice(kind.length + 1)] : []))
  return tx.$queryRaw<Found[]>`
    SELECT 'payment' AS kind, attempt.reference, attempt.id AS subject, attempt.state, attempt.currency,
      attempt."amountMinor", attempt."settledAt" AS at,
      array_remove(ARRAY[attempt.id, bought.id, attempt."checkoutId"], NULL) AS subjects
    FROM "Attempt" AS attempt LEFT JOIN "Order" AS bought ON bought."attemptId" = attempt.id
    WHERE attempt.channel = ${channel} AND attempt.channel <> 'balance'
      AND (attempt.reference = ANY (${named('payment')}::text[])
        OR (attempt."settledAt" >= ${day.earliest} AND attempt."settledAt" < ${day.end}))
    UNION ALL
    SELECT 'refund', refund.reference, refund.id, refund.state, refund.currency, refund."amountMinor",
      refund."closedAt", ARRAY[refund.id]
    FROM "Refund" AS refund JOIN "Attempt" AS attempt ON attempt.id = refund."attemptId"
    WHERE attempt.channel = ${channel}
      AND (refund.reference = ANY (${named('refund')}::text[])
        OR (refund.state = 'succeeded' AND refund."closedAt" >= ${day.earliest} AND refund."closedAt" < ${day.end}))`
}

/** What the transfers of each moved through the network's clearing account, as an amount of its own kind. */
async function postedFor(
  tx: Tx,
  channel: Channel,
  found: readonly Found[],
): Promise<ReadonlyMap<Key, bigint>> {
  const posted = new Map<Key, bigint>()
  const clearing = accounts.channelClearing(channel)
  for (const currency of new Set(found.map((one) => one.currency))) {
    const own = found.filter((one) => one.currency === currency)
    const subjects = own.flatMap((one) => one.subjects)
    const sums = await sumBySubject(tx, clearing, currency, subjects)
    for (const { kind, reference, subjects: ids } of own) {
      const change = ids.reduce((sum, id) => sum + (sums.get(id) ?? 0n), 0n)
      posted.set(`${kind} ${reference}`, kind === 'payment' ? -change : change)
    }
  }
  return posted
}
