export { createInsight, type Insight, type InsightOptions } from './create-insight'
export type { DashboardRequest } from './show-dashboard'
export type { Zones } from './zones'
