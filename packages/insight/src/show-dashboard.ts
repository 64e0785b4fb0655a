import { type DashboardView, OnetillError, type Period, type Viewer } from '@onetill/contract'
import type { InsightOptions } from './create-insight'
import { figuresOf } from './figures'
import { localDayOf } from './local-day'
import { readDays, readMix, readTopCards } from './read-rollups'
import { quartersUntil, spansOf } from './spans'

export type DashboardRequest = {
  readonly viewer: Viewer
  readonly merchantId: string
  readonly period: Period
  /** Sales in other currencies are another dashboard: amounts of two currencies are never added. */
  readonly currency: string
}

const QUARTERS = 5

/** Answers from the rollups alone, so that it costs the same after ten orders and after ten million. */
export async function showDashboard(
  { db, zones, clock }: InsightOptions,
  { viewer, merchantId, period, currency }: DashboardRequest,
): Promise<DashboardView> {
  if (!viewer.memberships.some((member) => member.merchantId === merchantId)) {
    throw new OnetillError('not_found')
  }
  const timezone = (await zones.zoneOf([merchantId])).get(merchantId)
  if (timezone === undefined) throw new OnetillError('not_found')

  const today = localDayOf(timezone)(clock())
  const spans = spansOf(period, today)
  const quarters = quartersUntil(today, QUARTERS)
  const oldest = quarters[0] ?? spans.quarterBefore.from
  const [days, mix, topCards] = await Promise.all([
    readDays(db.read, { merchantId, currency }, { from: oldest, to: today }),
    readMix(db.read, { merchantId, currency }, spans.now),
    readTopCards(db.read, { merchantId, currency }, spans.now),
  ])
  return {
    period,
    currency,
    timezone,
    ...spans.now,
    ...figuresOf(days, spans, quarters),
    bySurface: mix.bySurface,
    byChannel: mix.byChannel,
    topCards,
  }
}
