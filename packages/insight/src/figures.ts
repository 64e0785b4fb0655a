import type { DashboardView, Metric } from '@onetill/contract'
import { addDays, type LocalDay, quarterName, quarterStart } from './local-day'
import type { Span, Spans } from './spans'

/** All surfaces and channels of one day. */
export type DayFigures = {
  readonly day: LocalDay
  readonly gmvMinor: bigint
  readonly refundedMinor: bigint
  readonly orders: number
}

type Sums = Omit<DayFigures, 'day'>
type Figures = Pick<
  DashboardView,
  'gmvMinor' | 'refundedMinor' | 'orders' | 'averageOrderMinor' | 'byDay' | 'byQuarter'
>

/** Everything on the dashboard that follows from figures by day. */
export function figuresOf(
  days: readonly DayFigures[],
  spans: Spans,
  quarters: readonly LocalDay[],
): Figures {
  const sums: Metric<Sums> = {
    now: sumOver(days, spans.now),
    before: sumOver(days, spans.before),
    quarterBefore: sumOver(days, spans.quarterBefore),
  }
  return {
    gmvMinor: pick(sums, (sum) => sum.gmvMinor),
    refundedMinor: pick(sums, (sum) => sum.refundedMinor),
    orders: pick(sums, (sum) => sum.orders),
    averageOrderMinor: pick(sums, averageOf),
    byDay: fillDays(days, spans.now),
    byQuarter: quarters.map((start) => {
      const ofQuarter = days.filter(({ day }) => quarterStart(day) === start)
      const { gmvMinor, orders } = addUp(ofQuarter)
      return { quarter: quarterName(start), gmvMinor, orders }
    }),
  }
}

function pick<T>(sums: Metric<Sums>, of: (sum: Sums) => T): Metric<T> {
  return { now: of(sums.now), before: of(sums.before), quarterBefore: of(sums.quarterBefore) }
}

/** Rounded half up to the minor unit; no orders, no average. */
function averageOf({ gmvMinor, orders }: Sums): bigint {
  if (orders === 0) return 0n
  const count = BigInt(orders)
  return (2n * gmvMinor + count) / (2n * count)
}

function sumOver(days: readonly DayFigures[], { from, to }: Span): Sums {
  return addUp(days.filter(({ day }) => day >= from && day <= to))
}

function addUp(days: readonly DayFigures[]): Sums {
  return days.reduce<Sums>(
    (sum, day) => ({
      gmvMinor: sum.gmvMinor + day.gmvMinor,
      refundedMinor: sum.refundedMinor + day.refundedMinor,
      orders: sum.orders + day.orders,
    }),
    { gmvMinor: 0n, refundedMinor: 0n, orders: 0 },
  )
}

/** One entry for each day of the span: a day without sales is a zero, not a hole in the chart. */
function fillDays(days: readonly DayFigures[], { from, to }: Span): DashboardView['byDay'] {
  const byDay = new Map(days.map((figures) => [figures.day, figures]))
  const filled: { day: LocalDay; gmvMinor: bigint; orders: number }[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const figures = byDay.get(day)
    filled.push({ day, gmvMinor: figures?.gmvMinor ?? 0n, orders: figures?.orders ?? 0 })
  }
  return filled
}
