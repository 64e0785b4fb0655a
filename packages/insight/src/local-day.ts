/** A calendar day as people write it: `2026-03-29`. Compares and sorts as text. */
export type LocalDay = string

const DAY_MILLIS = 86_400_000

/** Which day it is on a merchant's wall calendar at one moment; summer time is the zone's business. */
export function localDayOf(zone: string): (moment: Date) => LocalDay {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return (moment) => format.format(moment)
}

/** The day as PostgreSQL's DATE and Prisma carry it: midnight UTC of that calendar day. */
export function toDate(day: LocalDay): Date {
  return new Date(`${day}T00:00:00Z`)
}

export function toDay(date: Date): LocalDay {
  return date.toISOString().slice(0, 10)
}

export function addDays(day: LocalDay, count: number): LocalDay {
  return toDay(new Date(toDate(day).getTime() + count * DAY_MILLIS))
}

/** The same day of another month; the 31st becomes the last day where there is none. */
export function addMonths(day: LocalDay, count: number): LocalDay {
  const date = toDate(day)
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, 1))
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0))
  target.setUTCDate(Math.min(date.getUTCDate(), last.getUTCDate()))
  return toDay(target)
}

/** How many days a span holds, both ends counted. */
export function countDays(from: LocalDay, to: LocalDay): number {
  return Math.round((toDate(to).getTime() - toDate(from).getTime()) / DAY_MILLIS) + 1
}

export function quarterStart(day: LocalDay): LocalDay {
  const month = Number(day.slice(5, 7))
  return `${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`
}

/** `2026-Q2` */
export function quarterName(day: LocalDay): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}
