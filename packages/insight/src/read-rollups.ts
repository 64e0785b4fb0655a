import type { Channel, DashboardView, Surface } from '@onetill/contract'
import type { Reader } from '@onetill/db'
import type { DayFigures } from './figures'
import { toDate, toDay } from './local-day'
import type { Span } from './spans'

export type Of = { readonly merchantId: string; readonly currency: string }

const TOP_CARDS = 8

const within = ({ from, to }: Span) => ({ gte: toDate(from), lte: toDate(to) })

/** Figures by day, oldest first; days without sales are absent. */
export async function readDays(db: Reader, of: Of, span: Span): Promise<DayFigures[]> {
  const rows = await db.dailySales.groupBy({
    by: ['day'],
    where: { ...of, day: within(span) },
    _sum: { gmvMinor: true, refundedMinor: true, orders: true },
    orderBy: { day: 'asc' },
  })
  return rows.map((row) => ({
    day: toDay(row.day),
    gmvMinor: row._sum.gmvMinor ?? 0n,
    refundedMinor: row._sum.refundedMinor ?? 0n,
    orders: row._sum.orders ?? 0,
  }))
}

type Mix = Pick<DashboardView, 'bySurface' | 'byChannel'>
type Share = { readonly gmvMinor: bigint; readonly orders: number }

/** Where people met the cards and how they paid, largest first. */
export async function readMix(db: Reader, of: Of, span: Span): Promise<Mix> {
  const rows = await db.dailySales.groupBy({
    by: ['surface', 'channel'],
    where: { ...of, day: within(span) },
    _sum: { gmvMinor: true, orders: true },
  })
  const shares = rows.map((row) => ({
    surface: row.surface as Surface,
    channel: row.channel as Channel,
    gmvMinor: row._sum.gmvMinor ?? 0n,
    orders: row._sum.orders ?? 0,
  }))
  const surfaces = groupShares(shares, (share) => share.surface)
  const channels = groupShares(shares, (share) => share.channel)
  return {
    bySurface: surfaces.map(([surface, share]) => ({ surface, ...share })),
    byChannel: channels.map(([channel, share]) => ({ channel, ...share })),
  }
}

function groupShares<Row extends Share, Key>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): [Key, Share][] {
  const groups = new Map<Key, Share>()
  for (const row of rows) {
    if (row.orders === 0) continue
    const sum = groups.get(keyOf(row)) ?? { gmvMinor: 0n, orders: 0 }
    groups.set(keyOf(row), {
      gmvMinor: sum.gmvMinor + row.gmvMinor,
      orders: sum.orders + row.orders,
    })
  }
  return [...groups].sort(([, a], [, b]) => compare(b.gmvMinor, a.gmvMinor))
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The cards that sold most, by value. A deleted card keeps its place: its sales were real. */
export async function readTopCards(
  db: Reader,
  of: Of,
  span: Span,
): Promise<DashboardView['topCards']> {
  const rows = await db.dailyCardSales.groupBy({
    by: ['cardId'],
    where: { ...of, day: within(span) },
    _sum: { gmvMinor: true, orders: true, units: true },
    orderBy: [{ _sum: { gmvMinor: 'desc' } }, { cardId: 'asc' }],
    take: TOP_CARDS,
  })
  const cards = await db.card.findMany({
    where: { id: { in: rows.map((row) => row.cardId) }, merchantId: of.merchantId },
    select: { id: true, product: { select: { title: true, images: true } } },
  })
  const byId = new Map(cards.map(({ id, product }) => [id, product]))
  return rows.map((row) => ({
    cardId: row.cardId,
    title: byId.get(row.cardId)?.title ?? '',
    image: byId.get(row.cardId)?.images[0] ?? '',
    gmvMinor: row._sum.gmvMinor ?? 0n,
    orders: row._sum.orders ?? 0,
    units: row._sum.units ?? 0,
  }))
}
