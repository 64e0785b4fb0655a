/** The least and the most of some amounts; both 0 when there are none. */
export function extremes(amounts: readonly bigint[]): { least: bigint; most: bigint } {
  const sorted = [...amounts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  return { least: sorted[0] ?? 0n, most: sorted.at(-1) ?? 0n }
}
