import type { Channel } from '@onetill/contract'
import type { Tx } from '@onetill/db'
import { daysBefore } from './bill-day'
import type { Key, Sides } from './class-rows'

type Named = { readonly kind: 'payment' | 'refund'; readonly reference: string }

/** What the latest bills of other days say, and which corrections there are. */
export async function loadNeighbours(
  tx: Tx,
  channel: Channel,
  day: string,
  keys: readonly Key[],
): Promise<
  Pick<
    Sides,
    'before' | 'after' | 'billedElsewhere' | 'missedElsewhere' | 'corrected' | 'resolvedDuplicates'
  >
> {
  const references = keys.map((key) => key.slice(key.indexOf(' ') + 1))
  const noon = new Date(`${day}T12:00:00Z`).getTime()
  const [previous] = daysBefore('stripe', new Date(noon), 1)
  const [next] = daysBefore('stripe', new Date(noon + 2 * 24 * 3_600_000), 1)
  const read = await tx.bill.findMany({
    where: { channel, day: { in: [previous ?? '', next ?? ''] } },
    select: { day: true },
  })
  const elsewhere = await tx.$queryRaw<(Named & { missing: boolean })[]>`
    SELECT finding.kind, finding.reference, finding.class = 'missing_there' AS missing
    FROM (SELECT DISTINCT ON (day) id, day FROM "Bill" WHERE channel = ${channel} ORDER BY day, id DESC) AS latest
    JOIN "Finding" AS finding ON finding."billId" = latest.id
    WHERE finding.channel = ${channel} AND finding.reference = ANY (${references}::text[])
      AND latest.day <> ${day}
      AND (finding.class = 'missing_there'
        OR (finding."billMinor" IS NOT NULL AND NOT (finding.class = 'timing' AND finding."ledgerMinor" = 0)))`
  const corrections = await tx.$queryRaw<Correction[]>`
    SELECT correction.kind, correction.reference, correction."changeMinor",
      finding.class = 'duplicate' AS repeated, bill.day
    FROM "Correction" AS correction JOIN "Finding" AS finding ON finding.id = correction."findingId"
    JOIN "Bill" AS bill ON bill.id = finding."billId"
    WHERE correction.channel = ${channel} AND correction.reference = ANY (${references}::text[])
    ORDER BY correction.id`
  return {
    before: read.some((bill) => bill.day === previous),
    after: read.some((bill) => bill.day === next),
    billedElsewhere: new Set(elsewhere.filter(({ missing }) => !missing).map(nameOf)),
    missedElsewhere: new Set(elsewhere.filter(({ missing }) => missing).map(nameOf)),
    ...groupCorrections(corrections, day),
  }
}

type Correction = Named & {
  readonly changeMinor: bigint
  readonly repeated: boolean
  readonly day: string
}

const nameOf = ({ kind, reference }: Named): Key => `${kind} ${reference}`

/** A duplicate's correction explains one more line of its own day; every other the one payment or refund. */
function groupCorrections(
  corrections: readonly Correction[],
  day: string,
): Pick<Sides, 'corrected' | 'resolvedDuplicates'> {
  const corrected = new Map<Key, bigint>()
  const resolvedDuplicates = new Map<Key, bigint[]>()
  for (const one of corrections) {
    const key = nameOf(one)
    const amountMinor = one.kind === 'payment' ? one.changeMinor : -one.changeMinor
    if (!one.repeated) corrected.set(key, (corrected.get(key) ?? 0n) + amountMinor)
    else if (one.day === day) {
      resolvedDuplicates.set(key, [...(resolvedDuplicates.get(key) ?? []), amountMinor])
    }
  }
  return { corrected, resolvedDuplicates }
}
