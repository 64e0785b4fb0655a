import type { ApplicationState, ApplicationView, Page, Viewer } from '@onetill/contract'
import { demandReviewer } from '../authorise'
import type { MarketContext } from '../context'
import { decodeCursor, PAGE_SIZE, toPage } from '../cursor'
import { toApplicationView } from './application-view'

export type ReviewedState = Exclude<ApplicationState, 'draft'>

/** Applications in one state: those waiting for a reviewer oldest first, all others newest first. */
export async function reviewQueue(
  context: MarketContext,
  viewer: Viewer,
  cursor?: string | null,
  state: ReviewedState = 'submitted',
): Promise<Page<ApplicationView>> {
  demandReviewer(viewer)
  const after = decodeCursor('application', cursor)
  const waiting = state === 'submitted'
  const rows = await context.db.write.application.findMany({
    where: { state, ...(after ? { id: waiting ? { gt: after } : { lt: after } } : {}) },
    orderBy: { id: waiting ? 'asc' : 'desc' },
    take: PAGE_SIZE + 1,
  })
  return toPage(rows, toApplicationView)
}
