import type { BenchRow } from './bench-row'

/** One JSON object a line, or a line a person can read; both on standard output. */
export function printRows(rows: readonly BenchRow[], json: boolean): void {
  for (const row of rows) console.log(json ? JSON.stringify(tidy(row)) : lineOf(row))
}

function tidy(row: BenchRow): BenchRow {
  const { value, floor, ratio } = row
  return {
    ...row,
    value: round(value),
    floor: floor === null ? null : round(floor),
    ratio: ratio === null ? null : round(ratio),
  }
}

function lineOf({ name, value, unit, floor, ratio, goal, ok }: BenchRow): string {
  const figure = `${write(value).padStart(9)} ${unit}`
  if (floor === null || ratio === null) return `  ${name.padEnd(40)} ${figure}`
  const verdict = goal === null ? ' ' : ok ? '✓' : '✗'
  const wanted = goal === null ? '' : `, goal ${write(goal)}`
  return `${verdict} ${name.padEnd(40)} ${figure.padEnd(32)} ${write(ratio)} × ${write(floor)}${wanted}`
}

const write = (value: number) => round(value).toLocaleString('en', { maximumFractionDigits: 3 })

/** Four digits say all that such measurements know. */
function round(value: number): number {
  return Number(value.toPrecision(4))
}
