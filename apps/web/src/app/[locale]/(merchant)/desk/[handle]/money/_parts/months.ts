const SHOWN = 6

export type Month = { readonly month: string; readonly from: string; readonly to: string }

/** The month asked for as `2026-11`, or the current one in the shop's time zone. */
export function monthOf(asked: string | undefined, timezone: string): Month {
  const month = asked && /^20\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : thisMonth(timezone)
  return { month, from: `${month}-01`, to: `${month}-${daysIn(month)}` }
}

/** The last months, newest first, and the one asked for if it is older. */
export function monthsToShow(current: string, timezone: string): readonly string[] {
  const [year = 0, number = 1] = thisMonth(timezone).split('-').map(Number)
  const months = Array.from({ length: SHOWN }, (_, index) =>
    new Date(Date.UTC(year, number - 1 - index, 1)).toISOString().slice(0, 7),
  )
  return months.includes(current) ? months : [...months, current]
}

function thisMonth(timezone: string): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
  })
  const parts = new Map(format.formatToParts().map(({ type, value }) => [type, value]))
  return `${parts.get('year')}-${parts.get('month')}`
}

function daysIn(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return `${new Date(Date.UTC(year, number, 0)).getUTCDate()}`
}
