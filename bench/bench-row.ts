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

/**
 * A row from rounds in which value and floor took turns. The ratio is the median of each round's own: a round in which
 * the machine was busy slowed both.
 */
export function rowOfRounds(
  name: string,
  unit: string,
  values: readonly number[],
  floors: readonly number[],
  goal: number | null,
): BenchRow {
  const ratio = median(values.map((value, round) => value / (floors[round] ?? Number.NaN)))
  const ok = goal === null || ratio >= goal
  return { name, value: median(values), unit, floor: median(floors), ratio, goal, ok }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)] ?? Number.NaN
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper
}

/** A count that is told and not judged. */
export function tellRow(name: string, value: number, unit: string): BenchRow {
  return { name, value, unit, floor: null, ratio: null, goal: null, ok: true }
}
