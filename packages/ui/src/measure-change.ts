export type MeasuredChange = { direction: 'up' | 'down' | 'same' | 'new'; percent: string }

/** The change from one whole amount to another in tenths of a percent, in integers only. */
export function measureChange(current: bigint | string, previous: bigint | string): MeasuredChange {
  const now = BigInt(current)
  const before = BigInt(previous)
  if (before <= 0n) return { direction: now === before ? 'same' : 'new', percent: '' }
  const doubled = ((now - before) * 2000n) / before
  const permille = (doubled + (doubled < 0n ? -1n : 1n)) / 2n
  if (permille === 0n) return { direction: 'same', percent: '0.0' }
  const size = permille < 0n ? -permille : permille
  return {
    direction: permille > 0n ? 'up' : 'down',
    percent: `${size / 10n}.${size % 10n}`,
  }
}
