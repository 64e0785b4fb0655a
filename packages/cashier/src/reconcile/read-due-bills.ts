import { CHANNELS, type Channel, OnetillError } from '@onetill/contract'
import { append, transaction } from '@onetill/db'
import type { Deps } from '../deps'
import { daysBefore } from './bill-day'
import { fetchBill } from './read-bill'

/** How far back a bill that was not there, or that left something open, is asked for again. */
const DAYS_BACK = 7

/**
 * Reads every bill of the last days that was not read yet, and those again in which something was missing here that
 * has been asked about since. Returns how many it read; a network that has none yet, or doesn't answer, is left for
 * the next time.
 */
export async function readDueBills(deps: Deps): Promise<number> {
  let read = 0
  for (const channel of CHANNELS) {
    if (!deps.channels.find(channel)?.bill) continue
    for (const day of await dueDays(deps, channel)) {
      if (await tryBill(deps, channel, day)) read += 1
    }
  }
  return read
}

/** Oldest first: what one day leaves open, the next may answer. */
async function dueDays(deps: Deps, channel: Channel): Promise<string[]> {
  const days = daysBefore(channel, deps.clock(), DAYS_BACK)
    .reverse()
    .filter((day) => day >= deps.billsSince)
  const settled = await deps.db.write.$queryRaw<{ day: string }[]>`
    SELECT latest.day FROM (
      SELECT DISTINCT ON (day) id, day FROM "Bill" WHERE channel = ${channel} AND day = ANY (${days}::text[])
      ORDER BY day, id DESC) AS latest
    WHERE NOT EXISTS (
      SELECT 1 FROM "Finding" AS finding JOIN "Attempt" AS attempt ON attempt.id = finding.subject
      WHERE finding."billId" = latest.id AND finding.class = 'missing_here'
        AND finding."ownState" NOT IN ('succeeded', 'failed') AND attempt.state IN ('succeeded', 'failed'))`
  return days.filter((day) => !settled.some((bill) => bill.day === day))
}

async function tryBill(deps: Deps, channel: Channel, day: string): Promise<boolean> {
  try {
    await fetchBill(deps, { channel, day })
    return true
  } catch (error) {
    if (!(error instanceof OnetillError)) throw error
    if (error.code === 'bill_unreadable') await flagBill(deps, channel, day, error)
    return false
  }
}

async function flagBill(deps: Deps, channel: Channel, day: string, error: OnetillError) {
  await transaction(deps.db, (tx) =>
    append(tx, {
      kind: 'payment.flagged',
      subject: `${channel}:${day}`,
      data: { why: 'bill_unreadable', ...error.facts },
    }),
  )
}
