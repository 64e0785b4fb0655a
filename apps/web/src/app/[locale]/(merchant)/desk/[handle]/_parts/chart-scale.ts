/** The roundest amount at or above the largest: what the top of a chart stands for. Never less than 4. */
export function roundTop(largest: bigint): bigint {
  let unit = 1n
  while (unit * 100n < largest) unit *= 10n
  for (const step of [4n, 6n, 8n, 10n, 12n, 16n, 20n, 24n, 30n, 40n, 60n, 80n, 100n]) {
    if (unit * step >= largest) return unit * step
  }
  return unit * 100n
}

/** How much of the whole a part is, in percent to a tenth; for lengths on a screen, never for sums. */
export function percentOf(part: bigint, whole: bigint): number {
  return whole > 0n ? Number((part * 1000n) / whole) / 10 : 0
}
