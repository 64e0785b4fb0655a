/** One measured claim. */
export type BenchRow = {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What the value is held against, measured in the same run where a machine decides it. */
  readonly floor: number | null
  /** Above 1 is better than the floor. */
  readonly ratio: number | null
  /** The least ratio that is good enough; null where none is set. */
  readonly goal: number | null
  readonly ok: boolean
}

/** A row whose ratio is value over floor. */
export function rowOver(
  name: string,
  value: number,
  unit: string,
  floor: number,
  goal: number | null,
): BenchRow {
  const ratio = value / floor
  return { name, value, unit, floor, ratio, goal, ok: goal === null || ratio >= goal }
}

/** A count that is told and not judged. */
export function tellRow(name: string, value: number, unit: string): BenchRow {
  return { name, value, unit, floor: null, ratio: null, goal: null, ok: true }
}
