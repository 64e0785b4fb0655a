import type { DashboardView } from '@onetill/contract'
import type { Db } from '@onetill/db'
import { rollEvents } from './roll-events'
import { type DashboardRequest, showDashboard } from './show-dashboard'
import type { Zones } from './zones'

export type InsightOptions = {
  readonly db: Db
  readonly zones: Zones
  /** Tells the moment; what day that is depends on the merchant's zone. */
  readonly clock: () => Date
}

export type Insight = {
  /** Applies new events to the rollups and says how many it read. Safe to repeat and to run in parallel. */
  roll(): Promise<number>
  /** One merchant's figures, for its members only; anyone else learns nothing, not even that it exists. */
  dashboard(request: DashboardRequest): Promise<DashboardView>
}

export function createInsight({ db, zones, clock }: InsightOptions): Insight {
  return {
    roll: () => rollEvents(db, zones),
    dashboard: (request) => showDashboard({ db, zones, clock }, request),
  }
}
