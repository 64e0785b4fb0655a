import type { Period } from '@onetill/contract'
import { addDays, addMonths, countDays, type LocalDay, quarterStart } from './local-day'

/** Days from `from` to `to`, both included. */
export type Span = { readonly from: LocalDay; readonly to: LocalDay }

export type Spans = { readonly now: Span; readonly before: Span; readonly quarterBefore: Span }

const ROLLING_DAYS = { '7d': 7, '30d': 30, '90d': 90 } as const satisfies Partial<
  Record<Period, number>
>

/**
 * A period ending today, the span of equal length right before it, and the same span one quarter earlier.
 * `quarter` is the running quarter up to today.
 */
export function spansOf(period: Period, today: LocalDay): Spans {
  const from = period === 'quarter' ? quarterStart(today) : addDays(today, 1 - ROLLING_DAYS[period])
  const days = countDays(from, today)
  const earlier = addMonths(from, -3)
  return {
    now: { from, to: today },
    before: { from: addDays(from, -days), to: addDays(from, -1) },
    quarterBefore: { from: earlier, to: first(addDays(earlier, days - 1), addDays(from, -1)) },
  }
}

/** The day that comes first: a long quarter laid over a shorter one must not run into the present. */
function first(a: LocalDay, b: LocalDay): LocalDay {
  return a < b ? a : b
}

/** First days of the last `count` quarters, oldest first, the running one last. */
export function quartersUntil(today: LocalDay, count: number): LocalDay[] {
  const current = quarterStart(today)
  return Array.from({ length: count }, (_, index) => addMonths(current, 3 * (index + 1 - count)))
}
