export {
  type ConditionProblem,
  type ConditionProblemCode,
  checkConditions,
  conditionSentence,
} from './check-conditions'
export { type CompiledMatrix, compileMatrix } from './compile-matrix'
export { MATRIX } from './matrix'
export type { Matrix, MatrixRow, Need, RowVerdict, VersionRange } from './matrix-row'
export { plan } from './plan'
export * from './plan-input'
export { successKey } from './rank-flows'
export {
  type ChangedDecision,
  type Edit,
  type Replay,
  replay,
  type StoredDecision,
} from './replay'
