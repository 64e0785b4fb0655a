import type { Channel } from '@onetill/contract'

/** How far a network's calendar is ahead of UTC. China has no summer time; Stripe's reports are in UTC. */
const OFFSET_HOURS: Readonly<Record<Channel, number>> = {
  balance: 0,
  wechatpay: 8,
  alipay: 8,
  stripe: 0,
}
const HOUR_MILLIS = 3_600_000
const DAY_MILLIS = 24 * HOUR_MILLIS
/** So near midnight the two sides may put one payment on different days. */
const EDGE_MILLIS = HOUR_MILLIS

export type BillDay = {
  readonly day: string
  readonly start: Date
  readonly end: Date
  /** Moments from which on it may stand in this day's bill, and after which in the next day's. */
  readonly earliest: Date
  readonly late: Date
}

/** One day of a network's own calendar, as moments. */
export function billDay(channel: Channel, day: string): BillDay {
  const start = new Date(`${day}T00:00:00Z`).getTime() - OFFSET_HOURS[channel] * HOUR_MILLIS
  const end = start + DAY_MILLIS
  return {
    day,
    start: new Date(start),
    end: new Date(end),
    earliest: new Date(start - EDGE_MILLIS),
    late: new Date(end - EDGE_MILLIS),
  }
}

/** The days of a network's calendar that ended before a moment, the latest first. */
export function daysBefore(channel: Channel, now: Date, count: number): string[] {
  const local = now.getTime() + OFFSET_HOURS[channel] * HOUR_MILLIS
  return Array.from({ length: count }, (_, index) =>
    new Date(local - (index + 1) * DAY_MILLIS).toISOString().slice(0, 10),
  )
}
