import { dayNumber } from '../../../../../feed/tell-time'

export type DayGroup = 'today' | 'yesterday' | 'week' | 'older'

/** Puts what happened into today, yesterday, this week and before; the order stays. */
export function groupByDay<Item extends { readonly createdAt: Date }>(
  items: readonly Item[],
  now: Date,
): { readonly group: DayGroup; readonly items: readonly Item[] }[] {
  const groups = new Map<DayGroup, Item[]>()
  for (const item of items) {
    const group = groupOf(dayNumber(now) - dayNumber(item.createdAt))
    groups.set(group, [...(groups.get(group) ?? []), item])
  }
  return [...groups].map(([group, grouped]) => ({ group, items: grouped }))
}

function groupOf(daysAgo: number): DayGroup {
  if (daysAgo <= 0) return 'today'
  if (daysAgo === 1) return 'yesterday'
  return daysAgo < 7 ? 'week' : 'older'
}
