const DAY_MILLIS = 86_400_000
const HOUR_MILLIS = 3_600_000

/** The demo's time: everything lies so many days before the midnight (UTC) that began today. */
export type Calendar = {
  readonly midnight: Date
  /** A moment so many days, with a fraction, before midnight. */
  daysAgo(days: number): Date
  /** A time of day by the clocks of a zone, so many whole days ago; always before midnight. */
  localTime(daysAgo: number, hour: number, minute: number, zone: string): Date
  /** 0 is Sunday. */
  weekday(daysAgo: number): number
}

export function createCalendar(now: Date): Calendar {
  const midnight = new Date(Math.floor(now.getTime() / DAY_MILLIS) * DAY_MILLIS)
  const daysAgo = (days: number) => new Date(Math.round(midnight.getTime() - days * DAY_MILLIS))
  const offsets = new Map<string, number>()
  const offsetOf = (zone: string, day: number) => {
    const key = `${zone} ${day}`
    const known = offsets.get(key) ?? zoneOffset(zone, daysAgo(day - 0.5))
    offsets.set(key, known)
    return known
  }
  return {
    midnight,
    daysAgo,
    localTime(day, hour, minute, zone) {
      const offset = offsetOf(zone, day)
      // West of Greenwich a local day ends after midnight; the day before it has ended everywhere.
      const whole = offset < 0 ? day + 1 : day
      return new Date(daysAgo(whole).getTime() + hour * HOUR_MILLIS + minute * 60_000 - offset)
    },
    weekday: (day) => daysAgo(day).getUTCDay(),
  }
}

/** How far a zone's clocks are ahead of UTC at a moment. */
function zoneOffset(zone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  }).formatToParts(at)
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const wall = Date.UTC(
    ...([read('year'), read('month') - 1, read('day')] as const),
    ...([read('hour'), read('minute'), read('second')] as const),
  )
  return wall - Math.floor(at.getTime() / 1000) * 1000
}

export { DAY_MILLIS, HOUR_MILLIS }
