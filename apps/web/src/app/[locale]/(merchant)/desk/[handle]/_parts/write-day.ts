/** A local date (`2026-11-23`) in the reader's words; the day is the merchant's, whatever zone the reader is in. */
export function writeDay(day: string, locale: string, style: 'short' | 'long'): string {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month: style === 'long' ? 'long' : 'short',
    day: 'numeric',
    ...(style === 'long' ? { weekday: 'short' } : {}),
  })
  return format.format(new Date(`${day}T00:00:00Z`))
}
