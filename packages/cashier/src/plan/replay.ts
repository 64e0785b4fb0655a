import type { Flow, Plan } from '@onetill/contract'
import type { CompiledMatrix } from './compile-matrix'
import { plan } from './plan'
import type { MerchantConditions, PlanInput } from './plan-input'

/** A stored decision: what was known, what was answered, and what the buyer then did. */
export type StoredDecision = {
  readonly id: string
  readonly input: Omit<PlanInput, 'matrix'>
  readonly plan: Plan
  /** The flow the buyer went on to pay through, if they did. */
  readonly attempted?: Flow | null
}

/** An edit to try on the past: a new matrix, new conditions of a merchant, or both. */
export type Edit = { readonly matrix: CompiledMatrix; readonly terms?: MerchantConditions }

export type ChangedDecision = {
  readonly id: string
  readonly before: readonly Flow[]
  readonly after: readonly Flow[]
  readonly lost: readonly Flow[]
  readonly gained: readonly Flow[]
  /** The flow that was really paid through would no longer be offered. */
  readonly losesAttempted: boolean
}

export type Replay = {
  readonly total: number
  readonly unchanged: number
  readonly changed: readonly ChangedDecision[]
  /** Ids of decisions left without any flow, and of those that get their first. */
  readonly lostLast: readonly string[]
  readonly gainedFirst: readonly string[]
}

/** What an edit would have changed about decisions already made. Pure: nothing goes live by asking. */
export function replay(decisions: Iterable<StoredDecision>, edit: Edit): Replay {
  const changed: ChangedDecision[] = []
  const lostLast: string[] = []
  const gainedFirst: string[] = []
  let total = 0
  for (const decision of decisions) {
    total += 1
    const change = compare(decision, edit)
    if (!change) continue
    changed.push(change)
    if (change.after.length === 0 && change.before.length > 0) lostLast.push(change.id)
    if (change.before.length === 0 && change.after.length > 0) gainedFirst.push(change.id)
  }
  return { total, unchanged: total - changed.length, changed, lostLast, gainedFirst }
}

function compare({ id, input, plan: stored, attempted }: StoredDecision, edit: Edit) {
  const terms = edit.terms ?? input.terms
  const before = stored.flows.map(({ flow }) => flow)
  const after = plan({ ...input, terms, matrix: edit.matrix }).flows.map(({ flow }) => flow)
  if (before.length === after.length && before.every((flow, index) => flow === after[index])) {
    return null
  }
  const change: ChangedDecision = {
    id,
    before,
    after,
    lost: before.filter((flow) => !after.includes(flow)),
    gained: after.filter((flow) => !before.includes(flow)),
    losesAttempted: attempted != null && before.includes(attempted) && !after.includes(attempted),
  }
  return change
}
