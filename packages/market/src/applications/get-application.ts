import { type ApplicationView, OnetillError, type Viewer } from '@onetill/contract'
import { isReviewer } from '../authorise'
import type { MarketContext } from '../context'
import { toApplicationView } from './application-view'
import { isOwner } from './load-application'

/** One application, for its owner, or for a reviewer once it was submitted. */
export async function getApplication(
  context: MarketContext,
  viewer: Viewer,
  applicationId: string,
): Promise<ApplicationView> {
  const row = await context.db.write.application.findUnique({ where: { id: applicationId } })
  const visible =
    row && (isOwner(viewer, row.merchantId) || (isReviewer(viewer) && row.submittedAt !== null))
  if (!visible) throw new OnetillError('not_found')
  return toApplicationView(row)
}
