/** The plain facts of an event that a notification carries along: its texts, and none of its lists. */
export function toldFacts(data: unknown): Readonly<Record<string, string>> {
  if (typeof data !== 'object' || data === null) return {}
  return Object.fromEntries(
    Object.entries(data).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
