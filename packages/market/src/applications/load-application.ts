import { OnetillError, type Viewer } from '@onetill/contract'
import type { ApplicationModel, Reader } from '@onetill/db'
import { isReviewer } from '../authorise'

/** The application, for its merchant's owner; for anyone else it does not exist. */
export async function loadOwnApplication(
  tx: Reader,
  viewer: Viewer,
  applicationId: string,
): Promise<ApplicationModel> {
  const row = await tx.application.findUnique({ where: { id: applicationId } })
  if (!row || !isOwner(viewer, row.merchantId)) throw new OnetillError('not_found')
  return row
}

/** The application, for a reviewer once it was submitted. */
export async function loadSubmittedApplication(
  tx: Reader,
  viewer: Viewer,
  applicationId: string,
): Promise<ApplicationModel> {
  const row = isReviewer(viewer)
    ? await tx.application.findUnique({ where: { id: applicationId } })
    : null
  if (!row || row.submittedAt === null) throw new OnetillError('not_found')
  return row
}

export function isOwner(viewer: Viewer, merchantId: string): boolean {
  return viewer.memberships.some((each) => each.merchantId === merchantId && each.role === 'owner')
}
