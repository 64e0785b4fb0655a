/** Fen as the wire's decimal yuan: `12345` → `"123.45"`. */
export function toYuan(amountMinor: bigint): string {
  const digits = amountMinor.toString().padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Decimal yuan as fen; undefined for anything that is not an exact, positive amount. */
export function fromYuan(text: string): bigint | undefined {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text)
  if (!match) return undefined
  const amountMinor = BigInt(`${match[1]}${(match[2] ?? '').padEnd(2, '0')}`)
  return amountMinor > 0n ? amountMinor : undefined
}

/** `2026-01-31 08:00:00` in Beijing. */
export function toBeijingTime(time: Date): string {
  const shifted = new Date(time.getTime() + 8 * 3_600_000)
  return shifted.toISOString().slice(0, 19).replace('T', ' ')
}

export function fromBeijingTime(text: string): Date {
  return new Date(`${text.replace(' ', 'T')}+08:00`)
}
