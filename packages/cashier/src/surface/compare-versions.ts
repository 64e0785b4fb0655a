/** Longest version that is read: eight numbers of nine digits are more than any app has. */
const MOST_NUMBERS = 8
const MOST_DIGITS = 9

/** A dotted version as numbers, or null when the text is not one: an unknown version is never guessed. */
export function parseVersion(text: string | null | undefined): readonly number[] | null {
  if (!text || text.length > MOST_NUMBERS * (MOST_DIGITS + 1)) return null
  const numbers: number[] = []
  let value = 0
  let digits = 0
  // Read digit by digit: this runs for every decision, several times.
  for (let index = 0; index <= text.length; index += 1) {
    const code = index === text.length ? DOT : text.charCodeAt(index)
    if (code === DOT) {
      if (digits === 0 || digits > MOST_DIGITS || numbers.length === MOST_NUMBERS) return null
      numbers.push(value)
      value = 0
      digits = 0
    } else if (code >= ZERO && code <= ZERO + 9) {
      value = value * 10 + (code - ZERO)
      digits += 1
    } else return null
  }
  return numbers
}

const DOT = 46
const ZERO = 48

/** Orders two parsed versions number by number; missing parts count as zero, so 8.0 equals 8.0.0. */
export function orderVersions(a: readonly number[], b: readonly number[]): -1 | 0 | 1 {
  const length = Math.max(a.length, b.length)
  for (let index = 0; index < length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference < 0 ? -1 : 1
  }
  return 0
}

/** Orders two version texts exactly (7.99.99 < 8.0.0 = 8.0 < 10.0); null when either is not a version. */
export function compareVersions(a: string, b: string): -1 | 0 | 1 | null {
  const left = parseVersion(a)
  const right = parseVersion(b)
  return left && right ? orderVersions(left, right) : null
}

/** The part of a version that success is measured by: its first number, or `unknown`. */
export function versionBand(version: string | null): string {
  const parsed = parseVersion(version)
  return parsed ? String(parsed[0]) : 'unknown'
}
