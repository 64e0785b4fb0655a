import type { ApplicationView, Viewer } from '@onetill/contract'
import type { MarketContext } from '../context'
import { toApplicationView } from './application-view'

/** The applications of the merchants the viewer owns, newest first. */
export async function myApplications(
  context: MarketContext,
  viewer: Viewer,
): Promise<ApplicationView[]> {
  const rows = await context.db.write.application.findMany({
    where: { merchant: { members: { some: { userId: viewer.userId, role: 'owner' } } } },
    orderBy: { id: 'desc' },
  })
  return rows.map(toApplicationView)
}
