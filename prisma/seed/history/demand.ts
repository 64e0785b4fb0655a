import type { Shop, Size } from '../world'

/** Whole weeks of history, so that counts don't depend on the weekday the seed is run on. */
export const WEEKS = 29

/** A small demo sells a tenth as much. */
const SCALE: Readonly<Record<Size, number>> = { full: 0.46, small: 0.045 }

/** Weeks in which shops ran a campaign, and how much more they sold. */
const CAMPAIGNS: Readonly<Record<number, number>> = { 6: 1.9, 7: 1.3, 16: 2.5, 17: 1.4, 26: 2.3 }

/** The last week in which a closed shop sold. */
const CLOSED: Partial<Record<Shop['text']['state'], number>> = { suspended: 22, restricted: 27 }

/** How many orders a shop may expect in a week; week 0 is the oldest. */
export function weeklyDemand({ text }: Shop, week: number, size: Size): number {
  const [aDay, growth] = text.orders ?? [0, 1]
  if (week > (CLOSED[text.state] ?? WEEKS)) return 0
  const progress = week / (WEEKS - 1)
  const trend = 1 + (growth - 1) * progress ** 1.25
  return 7 * aDay * trend * (CAMPAIGNS[week] ?? 1) * SCALE[size]
}

/** Sunday first: people buy most at the weekend and on Friday evening. */
const WEEKDAYS = [1.22, 0.86, 0.88, 0.92, 0.96, 1.12, 1.3]

/** Lunch, and above all the hours before sleep. */
const HOURS = [5, 2, 1, 0.6, 0.5, 0.8, 2, 4, 6, 8, 9, 10, 14, 11, 8, 7, 7, 8, 9, 12, 17, 20, 18, 11]

export const weekdayWeight = (weekday: number) => WEEKDAYS[weekday] ?? 1
export const HOUR_WEIGHTS: readonly number[] = HOURS
