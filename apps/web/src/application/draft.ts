import type {
  ApplicationBlock,
  ApplicationView,
  FieldProblem,
  FieldProblems,
  SaveApplication,
  SavedApplication,
} from '@onetill/contract'
import { ALL_FIELDS, blockOf, type FieldName, storedValue } from './field-names'

export type Value = string | null
type Some<T> = Readonly<Partial<Record<FieldName, T>>>

/** The form: what was typed over what the server last said. Nothing typed is ever taken away. */
export type Draft = {
  readonly saved: ApplicationView
  readonly values: Readonly<Record<FieldName, Value>>
  readonly problems: Some<FieldProblem>
  /** Values the server would not take: sent again once they are others. */
  readonly refused: Some<Value>
  /** Fields somebody else changed meanwhile, differently: held back until one of the two is chosen. */
  readonly clashes: readonly FieldName[]
  /** Whether a change made elsewhere has come in. */
  readonly met: boolean
  /** Every reason the reviewer gave, those answered since included. */
  readonly asked: Readonly<Record<string, string>>
}

/** What the form starts with where nothing is stored; as it is an answer, it is saved with the rest. */
const DEFAULTS: Some<Value> = {
  'basic.country': 'CN',
  'basic.avatar': null,
  'basic.tagline': '',
  'financial.settlementCurrency': 'CNY',
}

export function openDraft(application: ApplicationView): Draft {
  return {
    saved: application,
    values: eachField((name) => formValue(application, name)),
    problems: {},
    refused: {},
    clashes: [],
    met: false,
    asked: application.reasons,
  }
}

export function formValue(application: ApplicationView, name: FieldName): Value {
  const stored = storedValue(application, name)
  return stored === undefined ? (DEFAULTS[name] ?? (name in DEFAULTS ? null : '')) : stored
}

export function changeField(draft: Draft, name: FieldName, value: Value): Draft {
  if (draft.values[name] === value) return draft
  const { [name]: _, ...problems } = draft.problems
  return { ...draft, values: { ...draft.values, [name]: value }, problems }
}

export function isUnsaved(draft: Draft, name: FieldName): boolean {
  const value = draft.values[name]
  if (value !== formValue(draft.saved, name)) return true
  return name in DEFAULTS && storedValue(draft.saved, name) === undefined
}

/** What somebody entered that the server doesn't have, whether or not it would take it. */
export function enteredFields(draft: Draft): readonly FieldName[] {
  return ALL_FIELDS.filter((name) => draft.values[name] !== formValue(draft.saved, name))
}

/** What is still empty and has to be filled in. */
export function emptyFields(draft: Draft, block: ApplicationBlock): readonly FieldName[] {
  return ALL_FIELDS.filter(
    (name) =>
      blockOf(name) === block &&
      storedValue(draft.saved, name) === undefined &&
      !isUnsaved(draft, name),
  )
}

/** What may be sent now. */
export function fieldsToSave(draft: Draft): readonly FieldName[] {
  return ALL_FIELDS.filter(
    (name) =>
      isUnsaved(draft, name) &&
      !draft.clashes.includes(name) &&
      !(name in draft.refused && draft.refused[name] === draft.values[name]),
  )
}

export function toSave(draft: Draft, names: readonly FieldName[]): SaveApplication {
  const blocks: Partial<Record<ApplicationBlock, Record<string, Value>>> = {}
  for (const name of names) {
    const [block, field] = name.split('.') as [ApplicationBlock, string]
    blocks[block] = { ...blocks[block], [field]: draft.values[name] }
  }
  return { applicationId: draft.saved.id, version: draft.saved.version, ...blocks }
}

/** The form once the server has answered what was sent; what was typed meanwhile stays typed. */
export function afterSave(
  draft: Draft,
  sent: Draft,
  names: readonly FieldName[],
  answer: SavedApplication,
): Draft {
  if (answer.kind === 'invalid') return withProblems(draft, answer.fields, sent)
  if (answer.kind === 'conflict') return mergeElsewhere(draft, answer.application)
  const kept = names.filter((name) => draft.values[name] === sent.values[name])
  const stored = kept.map((name) => [name, formValue(answer.application, name)])
  return {
    ...draft,
    saved: answer.application,
    values: { ...draft.values, ...Object.fromEntries(stored) },
  }
}

/** Marks fields, and remembers which of their values were refused. */
export function withProblems(draft: Draft, fields: FieldProblems, sent: Draft = draft): Draft {
  const names = ALL_FIELDS.filter((name) => name in fields)
  const still = names.filter((name) => draft.values[name] === sent.values[name])
  const refused = names.map((name) => [name, sent.values[name]])
  return {
    ...draft,
    problems: {
      ...draft.problems,
      ...Object.fromEntries(still.map((name) => [name, fields[name]])),
    },
    refused: { ...draft.refused, ...Object.fromEntries(refused) },
  }
}

/** Takes over what was changed elsewhere and not here. What was changed in both places, differently, is a clash. */
export function mergeElsewhere(draft: Draft, theirs: ApplicationView): Draft {
  const values = { ...draft.values }
  const clashes: FieldName[] = []
  for (const name of ALL_FIELDS) {
    const base = formValue(draft.saved, name)
    const other = formValue(theirs, name)
    if (other === base || other === values[name]) continue
    if (values[name] === base) values[name] = other
    else clashes.push(name)
  }
  return { ...draft, saved: theirs, values, clashes, met: true }
}

/** Ends the clashes: with what is typed here, or with what was saved elsewhere. */
export function settleClashes(draft: Draft, choice: 'here' | 'elsewhere'): Draft {
  const theirs = draft.clashes.map((name) => [name, formValue(draft.saved, name)])
  const values = choice === 'here' ? {} : Object.fromEntries(theirs)
  return { ...draft, values: { ...draft.values, ...values }, clashes: [], met: false }
}

/** Whether the reviewer's reason against a field has been answered. */
export function isAnswered(draft: Draft, name: FieldName): boolean {
  return name in draft.asked && !(name in draft.saved.reasons)
}

export type BlockState = 'todo' | 'done' | 'problem'

/** How far a block has come. */
export function blockState(draft: Draft, block: ApplicationBlock): BlockState {
  const names = ALL_FIELDS.filter((name) => blockOf(name) === block)
  if (names.some((name) => name in draft.problems || name in draft.saved.reasons)) return 'problem'
  const filled = names.every((name) => storedValue(draft.saved, name) !== undefined)
  return filled ? 'done' : 'todo'
}

function eachField(fill: (name: FieldName) => Value): Record<FieldName, Value> {
  return Object.fromEntries(ALL_FIELDS.map((name) => [name, fill(name)])) as Record<
    FieldName,
    Value
  >
}
