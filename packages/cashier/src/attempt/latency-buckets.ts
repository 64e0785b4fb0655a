/** Upper edges in milliseconds; a last bucket takes what is slower still. Each is at most half as long again. */
export const LATENCY_EDGES = [
  20, 30, 50, 75, 100, 150, 200, 300, 500, 750, 1_000, 1_500, 2_000, 3_000, 5_000, 7_500, 10_000,
] as const
export const LATENCY_BUCKETS = LATENCY_EDGES.length + 1

/** One call, counted in the bucket it belongs to. */
export function countLatency(millis: number): number[] {
  const counts = Array.from({ length: LATENCY_BUCKETS }, () => 0)
  const index = LATENCY_EDGES.findIndex((edge) => millis <= edge)
  counts[index === -1 ? LATENCY_EDGES.length : index] = 1
  return counts
}

export function addLatency(a: readonly number[], b: readonly number[]): number[] {
  return Array.from({ length: LATENCY_BUCKETS }, (_, index) => (a[index] ?? 0) + (b[index] ?? 0))
}

/**
 * The time within which `percent` of the calls were answered, as the upper edge of its bucket: never better than
 * it was. Null when nothing was counted; the last edge stands for everything slower.
 */
export function percentileMillis(counts: readonly number[], percent: number): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return null
  const wanted = Math.ceil((total * percent) / 100)
  let seen = 0
  for (const [index, count] of counts.entries()) {
    seen += count
    if (seen >= wanted) return LATENCY_EDGES[index] ?? LATENCY_EDGES.at(-1) ?? null
  }
  return null
}
