import type { FindingView } from '@onetill/contract'
import type { BillRow } from '../channels/channel'
import type { BillDay } from './bill-day'

/** Names one payment or refund on both sides: its kind, and our own number of it. */
export type Key = `${'payment' | 'refund'} ${string}`

/** What our records and our ledger say about one payment or refund. */
export type OwnRecord = {
  readonly kind: 'payment' | 'refund'
  readonly reference: string
  /** Id of the attempt or refund. */
  readonly subject: string
  readonly state: string
  readonly currency: string
  /** What it says it moved; zero until it succeeded. */
  readonly ownMinor: bigint
  /** What its transfers moved through the network's account. */
  readonly postedMinor: bigint
  readonly at: Date | null
}

/** A finding before it is stored: nothing has been corrected yet. */
export type ClassedRow = Omit<FindingView, 'id' | 'differenceMinor' | 'correction'>

export type Sides = {
  readonly day: BillDay
  readonly rows: readonly BillRow[]
  readonly own: ReadonlyMap<Key, OwnRecord>
  /** What earlier corrections moved for it, as an amount of its kind; those of duplicates aside. */
  readonly corrected: ReadonlyMap<Key, bigint>
  /** What earlier corrections of a duplicate moved, in their order. */
  readonly resolvedDuplicates: ReadonlyMap<Key, readonly bigint[]>
  /** What stands in the latest bills of other days, and what those already found missing there. */
  readonly billedElsewhere: ReadonlySet<Key>
  readonly missedElsewhere: ReadonlySet<Key>
  /** Whether the bills of the day before and the day after have been read. */
  readonly before: boolean
  readonly after: boolean
}

export function keyOf(row: BillRow): Key {
  return `${row.kind} ${row.refundReference ?? row.reference}`
}

/** Puts every row of a bill, and everything of ours that should stand in it, into one class. */
export function classRows(sides: Sides): ClassedRow[] {
  const seen = new Map<Key, number>()
  const billed = sides.rows.map((row) => {
    const key = keyOf(row)
    const times = seen.get(key) ?? 0
    seen.set(key, times + 1)
    const own = sides.own.get(key)
    const isRepeated = times > 0 || sides.billedElsewhere.has(key)
    if (!isRepeated) return classBilled(row, own, sides.corrected.get(key) ?? 0n, sides.day)
    const resolved = sides.resolvedDuplicates.get(key)
    return classRepeated(row, own, resolved?.[times > 0 ? times - 1 : times])
  })
  const unbilled = [...sides.own].flatMap(([key, own]) => {
    const found = seen.has(key) ? undefined : classUnbilled(key, own, sides)
    return found ? [found] : []
  })
  return [...billed, ...unbilled]
}

function classBilled(
  row: BillRow,
  own: OwnRecord | undefined,
  correctedMinor: bigint,
  day: BillDay,
): ClassedRow {
  const billMinor = billedMinor(row)
  const postedMinor = own?.postedMinor ?? 0n
  const hasLedger = own !== undefined || correctedMinor !== 0n
  const ledgerMinor = hasLedger ? postedMinor + correctedMinor : null
  const facts = { ...sideOf(row), ...ownSide(own), billMinor, ledgerMinor }
  if (ledgerMinor === billMinor && (correctedMinor !== 0n || isConsistent(own, row))) {
    const isSameDay = !own?.at || (own.at >= day.start && own.at < day.end)
    return { ...facts, class: isSameDay ? 'matched' : 'timing' }
  }
  if (row.state === 'processing' && own && postedMinor === 0n) return { ...facts, class: 'timing' }
  const isMissing = !own || (postedMinor === 0n && own.ownMinor === 0n)
  return { ...facts, class: isMissing ? 'missing_here' : 'amount_differs' }
}

/** A refund that failed at the network moved nothing, whatever its line says. */
function billedMinor(row: BillRow): bigint {
  return row.state === 'failed' ? 0n : row.amountMinor
}

/** Our records say what our ledger says; money for an attempt that failed stands in the ledger alone. */
function isConsistent(own: OwnRecord | undefined, row: BillRow): boolean {
  if (own?.currency !== row.currency) return false
  return own.ownMinor === own.postedMinor || (own.state === 'failed' && own.postedMinor > 0n)
}

/** The network lists it a second time: nothing of ours stands behind that but an earlier correction. */
function classRepeated(row: BillRow, own: OwnRecord | undefined, correctedMinor = 0n): ClassedRow {
  const billMinor = billedMinor(row)
  return {
    ...sideOf(row),
    ...ownSide(own),
    billMinor,
    ledgerMinor: correctedMinor,
    class: correctedMinor === billMinor ? 'matched' : 'duplicate',
  }
}

/** Near midnight it may still come in the next day's bill; once that was read, it is missing. */
function classUnbilled(key: Key, own: OwnRecord, sides: Sides): ClassedRow | undefined {
  const { day, before, after, billedElsewhere, missedElsewhere } = sides
  const ledgerMinor = own.postedMinor + (sides.corrected.get(key) ?? 0n)
  const { at } = own
  if (at === null || at < day.earliest || at >= day.end || ledgerMinor === 0n) return undefined
  if (billedElsewhere.has(key) || missedElsewhere.has(key)) return undefined
  const isOfDayBefore = at < day.start
  if (isOfDayBefore && !before) return undefined
  const mayStillCome = at >= day.late && !after
  return {
    class: mayStillCome ? 'timing' : 'missing_there',
    kind: own.kind,
    reference: own.reference,
    networkRef: null,
    currency: own.currency,
    ...ownSide(own),
    billMinor: null,
    ledgerMinor,
    at,
  }
}

function sideOf(row: BillRow) {
  const { kind, networkRef, currency, at } = row
  return { kind, reference: row.refundReference ?? row.reference, networkRef, currency, at }
}

function ownSide(own: OwnRecord | undefined) {
  return {
    subject: own?.subject ?? null,
    ownState: own?.state ?? null,
    ownMinor: own?.ownMinor ?? null,
  }
}
