/** What of an event a notification carries along. The rest, such as the platform's fee, is not everybody's to know. */
const TOLD = [
  'applicationId',
  'orderId',
  'refundId',
  'payoutId',
  'disputeId',
  'to',
  'currency',
  'totalMinor',
  'amountMinor',
  'reason',
  'note',
] as const

export function toldFacts(data: unknown): Record<string, string> {
  return Object.fromEntries(
    TOLD.map((name) => [name, textOf(data, name)] as const).filter(
      (fact): fact is [(typeof TOLD)[number], string] => fact[1] !== undefined,
    ),
  )
}

/** One fact of an event's data, if it is there and a text. */
export function textOf(data: unknown, name: string): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const value = (data as Readonly<Record<string, unknown>>)[name]
  return typeof value === 'string' ? value : undefined
}
