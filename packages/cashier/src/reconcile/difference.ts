type Differing = {
  readonly class: string
  readonly kind: string
  readonly billMinor: bigint | null
  readonly ledgerMinor: bigint | null
}

/**
 * What the network owes us more than our books say; below zero, less. Payments add to it, refunds take away. Only
 * what a person has to look at differs: timing evens out by itself.
 */
export function differenceOf(row: Differing): bigint {
  if (row.class === 'matched' || row.class === 'timing') return 0n
  const moreMinor = (row.billMinor ?? 0n) - (row.ledgerMinor ?? 0n)
  return row.kind === 'payment' ? moreMinor : -moreMinor
}
