import type { Viewer, WaitingCounts } from '@onetill/contract'
import { demandReviewer } from '../authorise'
import type { MarketContext } from '../context'

/** How many applications wait for a reviewer, and how many for their applicant. */
export async function countWaiting(context: MarketContext, viewer: Viewer): Promise<WaitingCounts> {
  demandReviewer(viewer)
  const groups = await context.db.write.application.groupBy({
    by: ['state'],
    where: { state: { in: ['submitted', 'changes_requested'] } },
    _count: true,
  })
  const countOf = (state: string) => groups.find((group) => group.state === state)?._count ?? 0
  return { submitted: countOf('submitted'), changes_requested: countOf('changes_requested') }
}
