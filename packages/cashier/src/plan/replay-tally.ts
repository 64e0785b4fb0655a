import type { Flow } from '@onetill/contract'
import {
  type ChangedDecision,
  compareDecision,
  type Edit,
  gainsFirst,
  losesLast,
  paidThrough,
  type StoredDecision,
} from './replay'

/** Decisions that changed in the same way. No flow lost and none gained: only their order changed. */
export type ChangeGroup = {
  readonly lost: readonly Flow[]
  readonly gained: readonly Flow[]
  readonly count: number
  readonly examples: readonly ChangedDecision[]
}

/** Decisions that share a fate, by what their buyers had done: paid, tried to, or neither. */
export type Affected = {
  readonly count: number
  readonly paid: number
  readonly unpaid: number
  readonly untried: number
  /** How many attempts were made by those who tried. */
  readonly attempts: number
  readonly examples: readonly ChangedDecision[]
}

export type Replay = {
  readonly total: number
  readonly unchanged: number
  readonly changed: number
  /** The most frequent change first. */
  readonly groups: readonly ChangeGroup[]
  /** Left without any flow. */
  readonly lostLast: Affected
  /** Given their first flow. */
  readonly gainedFirst: Affected
  /** Tried to pay through a flow that would no longer be offered. */
  readonly lostChosen: Affected
}

/** Counts one decision after another, holding no more than `examples` of each kind in memory. */
export type ReplayTally = { add(decision: StoredDecision): void; read(): Replay }

/** What an edit would have changed about decisions already made. Nothing goes live by asking. */
export function replay(
  decisions: Iterable<StoredDecision>,
  edit: Edit,
  mostExamples?: number,
): Replay {
  const tally = tallyReplay(edit, mostExamples)
  for (const decision of decisions) tally.add(decision)
  return tally.read()
}

/** As {@link replay}, for decisions that arrive in batches. */
export function tallyReplay(edit: Edit, mostExamples = 5): ReplayTally {
  const groups = new Map<string, Mutable<ChangeGroup>>()
  const [lostLast, gainedFirst, lostChosen] = [nobody(), nobody(), nobody()]
  let total = 0
  let changed = 0
  return {
    add(decision) {
      total += 1
      const change = compareDecision(decision, edit)
      if (!change) return
      changed += 1
      addToGroup(groups, change, mostExamples)
      if (losesLast(change)) addTo(lostLast, change, mostExamples)
      if (gainsFirst(change)) addTo(gainedFirst, change, mostExamples)
      if (losesChosen(change)) addTo(lostChosen, change, mostExamples)
    },
    read: () => ({
      ...{ total, changed, unchanged: total - changed },
      groups: [...groups.values()].sort((a, b) => b.count - a.count),
      ...{ lostLast, gainedFirst, lostChosen },
    }),
  }
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

function losesChosen({ decision, lost }: ChangedDecision): boolean {
  return decision.aftermath.attempts.some(({ flow }) => lost.includes(flow))
}

function addToGroup(
  groups: Map<string, Mutable<ChangeGroup>>,
  change: ChangedDecision,
  most: number,
): void {
  const { lost, gained } = change
  const key = `${[...lost].sort().join()} > ${[...gained].sort().join()}`
  const group = groups.get(key) ?? { lost, gained, count: 0, examples: [] }
  group.count += 1
  if (group.examples.length < most) group.examples = [...group.examples, change]
  groups.set(key, group)
}

function addTo(affected: Mutable<Affected>, change: ChangedDecision, most: number): void {
  const { attempts } = change.decision.aftermath
  affected.count += 1
  affected.attempts += attempts.length
  if (attempts.length === 0) affected.untried += 1
  else if (paidThrough(change.decision)) affected.paid += 1
  else affected.unpaid += 1
  if (affected.examples.length < most) affected.examples = [...affected.examples, change]
}

function nobody(): Mutable<Affected> {
  return { count: 0, paid: 0, unpaid: 0, untried: 0, attempts: 0, examples: [] }
}
