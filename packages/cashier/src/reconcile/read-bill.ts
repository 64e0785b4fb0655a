import { createHash } from 'node:crypto'
import { type Channel, OnetillError, type Viewer } from '@onetill/contract'
import { append, enqueue, newId, type Tx, transaction } from '@onetill/db'
import type { BillRow } from '../channels/channel'
import type { Deps } from '../deps'
import { toJsonText } from '../json'
import { assertAdmin } from '../order/order-access'
import { billDay } from './bill-day'
import { type ClassedRow, classRows, keyOf } from './class-rows'
import { loadNeighbours } from './load-neighbours'
import { loadOwn } from './load-own'

const BATCH = 2_000

export type WantedBill = { readonly channel: Channel; readonly day: string }

/** Reads a day's bill from its network and compares it with our books; again, the newest reading counts. */
export async function readBill(
  deps: Deps,
  { channel, day }: WantedBill,
  viewer: Viewer,
): Promise<string> {
  assertAdmin(viewer)
  return fetchBill(deps, { channel, day }, viewer.userId)
}

/** The same without a person, for the daily job. Throws `bill_not_ready`, `bill_unreadable` and `unavailable`. */
export async function fetchBill(
  deps: Deps,
  { channel, day }: WantedBill,
  readBy: string | null = null,
): Promise<string> {
  const network = deps.channels.find(channel)
  if (!network?.bill) throw new OnetillError('not_found')
  // Asked outside of any transaction.
  const rows = await network.bill(day)
  return storeBill(deps, { channel, day }, rows, 'network', readBy)
}

/** Compares a bill that an administrator got from the network by hand. */
export async function uploadBill(
  deps: Deps,
  { channel, day, text }: WantedBill & { readonly text: string },
  viewer: Viewer,
): Promise<string> {
  assertAdmin(viewer)
  const network = deps.channels.find(channel)
  if (!network?.readBill) throw new OnetillError('not_found')
  return storeBill(deps, { channel, day }, network.readBill(text), 'upload', viewer.userId)
}

async function storeBill(
  deps: Deps,
  { channel, day }: WantedBill,
  rows: readonly BillRow[],
  source: 'network' | 'upload',
  readBy: string | null,
): Promise<string> {
  const span = billDay(channel, day)
  const stray = rows.find(({ at }) => at < span.start || at >= span.end)
  if (stray) throw new OnetillError('bill_unreadable', { channel, part: 'day' })
  return transaction(deps.db, async (tx) => {
    // Two readings of one network wait for each other: each sees what the other concluded.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`bill ${channel}`}, 0))::text`
    const own = await loadOwn(tx, channel, rows, span)
    const keys = [...new Set([...rows.map(keyOf), ...own.keys()])]
    const neighbours = await loadNeighbours(tx, channel, day, keys)
    const classed = classRows({ day: span, rows, own, ...neighbours })
    const id = newId('bill')
    const sha256 = createHash('sha256').update(toJsonText(rows)).digest('hex')
    await tx.bill.create({ data: { id, channel, day, source, sha256, readBy } })
    await insertFindings(tx, id, channel, classed)
    await append(tx, {
      kind: 'bill.read',
      subject: id,
      actorId: readBy,
      data: { channel, day, source, rows: rows.length },
    })
    await askAboutOpen(tx, classed)
    return id
  })
}

async function insertFindings(
  tx: Tx,
  billId: string,
  channel: Channel,
  classed: readonly ClassedRow[],
): Promise<void> {
  for (let from = 0; from < classed.length; from += BATCH) {
    await tx.finding.createMany({
      data: classed.slice(from, from + BATCH).map((row, index) => ({
        ...row,
        ...{ id: newId('finding'), billId, channel, position: from + index },
      })),
    })
  }
}

/** The network has been paid and we don't know it yet: asking settles it, and the next reading matches. */
async function askAboutOpen(tx: Tx, classed: readonly ClassedRow[]): Promise<void> {
  for (const { class: verdict, kind, subject, ownState } of classed) {
    const isOpen = ownState !== 'succeeded' && ownState !== 'failed'
    if (verdict !== 'missing_here' || !subject || !isOpen) continue
    if (kind === 'payment') {
      await enqueue(tx, 'attempt.ask', { attemptId: subject }, { key: `attempt.ask:${subject}` })
    } else {
      await enqueue(tx, 'refund.ask', { refundId: subject }, { key: `refund.ask:${subject}` })
    }
  }
}
