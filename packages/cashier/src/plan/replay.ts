import type { Ending, Flow, Gesture, PlannedHandoff } from '@onetill/contract'
import type { CompiledMatrix } from './compile-matrix'
import { plan } from './plan'
import type { MerchantConditions, PlanInput } from './plan-input'

/** One try to pay while a decision stood. */
export type TriedFlow = {
  readonly id: string
  readonly flow: Flow
  readonly state: string
  readonly failure: string | null
  /** Made from other software than the decision was made for: a hand-off that was followed. */
  readonly elsewhere: boolean
}

/** What the buyer then did: the flows picked, hand-offs taken, reasons asked for, and how it ended. */
export type Aftermath = {
  readonly attempts: readonly TriedFlow[]
  readonly gestures: readonly Gesture[]
  readonly ending: Ending
}

/** A stored decision: what was known, what was offered, and what the buyer then did. */
export type StoredDecision = {
  readonly id: string
  readonly checkoutId: string
  readonly decidedAt: Date
  readonly input: Omit<PlanInput, 'matrix'>
  readonly offered: readonly Flow[]
  readonly aftermath: Aftermath
}

/**
 * An edit to try on the past: a new matrix, new conditions of a merchant, or both. With `insteadOf` the past is
 * compared with what these conditions would have offered, otherwise with what was really offered.
 */
export type Edit = {
  readonly matrix: CompiledMatrix
  readonly terms?: MerchantConditions
  readonly insteadOf?: MerchantConditions
}

export type ChangedDecision = {
  readonly decision: StoredDecision
  readonly before: readonly Flow[]
  readonly after: readonly Flow[]
  readonly handoffs: readonly PlannedHandoff[]
  readonly lost: readonly Flow[]
  readonly gained: readonly Flow[]
}

/** What the edit does to one decision; null when the same flows stay in the same order. Pure. */
export function compareDecision(decision: StoredDecision, edit: Edit): ChangedDecision | null {
  const { input } = decision
  const { matrix, insteadOf } = edit
  const before = insteadOf
    ? flowsOf(plan({ ...input, terms: insteadOf, matrix }))
    : decision.offered
  const planned = plan({ ...input, terms: edit.terms ?? input.terms, matrix })
  const after = flowsOf(planned)
  if (before.length === after.length && before.every((flow, index) => flow === after[index])) {
    return null
  }
  return {
    decision,
    before,
    after,
    handoffs: planned.handoffs,
    lost: before.filter((flow) => !after.includes(flow)),
    gained: after.filter((flow) => !before.includes(flow)),
  }
}

export const losesLast = ({ before, after }: ChangedDecision) =>
  after.length === 0 && before.length > 0
export const gainsFirst = ({ before, after }: ChangedDecision) =>
  before.length === 0 && after.length > 0

/** The flow the buyer paid through while the decision stood, if they paid. */
export function paidThrough({ aftermath }: StoredDecision): Flow | null {
  const paid = aftermath.attempts.find(({ state, failure }) => state === 'succeeded' && !failure)
  return paid?.flow ?? null
}

function flowsOf({ flows }: { readonly flows: readonly { readonly flow: Flow }[] }): Flow[] {
  return flows.map(({ flow }) => flow)
}
