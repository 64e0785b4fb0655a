/** A dotted version as numbers, or null when the text is not one: an unknown version is never guessed. */
export function parseVersion(text: string | null | undefined): readonly number[] | null {
  if (!text || text.length > 40 || !/^\d{1,9}(?:\.\d{1,9}){0,7}$/.test(text)) return null
  return text.split('.').map(Number)
}

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
