export {
  type ConditionProblem,
  type ConditionProblemCode,
  checkConditions,
} from './check-conditions'
export { type CompiledMatrix, compileMatrix } from './compile-matrix'
export { conditionSentence } from './condition-sentences'
export { MATRIX } from './matrix'
export type { Matrix, MatrixRow, Need, RowVerdict, VersionRange } from './matrix-row'
export { plan } from './plan'
export * from './plan-input'
export { successKey } from './rank-flows'
export {
  type Aftermath,
  type ChangedDecision,
  type Edit,
  gainsFirst,
  losesLast,
  paidThrough,
  type StoredDecision,
  type TriedFlow,
} from './replay'
export { type Affected, type ChangeGroup, type Replay, replay, tallyReplay } from './replay-tally'
