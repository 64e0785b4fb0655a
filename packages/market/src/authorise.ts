import { type MemberRole, OnetillError, type Viewer } from '@onetill/contract'

/** Passes members of the merchant; to anyone else the merchant does not exist. */
export function demandMember(viewer: Viewer, merchantId: string): MemberRole {
  const membership = viewer.memberships.find((each) => each.merchantId === merchantId)
  if (!membership) throw new OnetillError('not_found')
  return membership.role
}

export function demandOwner(viewer: Viewer, merchantId: string): void {
  if (demandMember(viewer, merchantId) !== 'owner') throw new OnetillError('not_allowed')
}

export function isMember(viewer: Viewer | null, merchantId: string): boolean {
  return viewer?.memberships.some((each) => each.merchantId === merchantId) ?? false
}

export function isReviewer(viewer: Viewer | null): boolean {
  return viewer?.role === 'reviewer' || viewer?.role === 'admin'
}

export function demandReviewer(viewer: Viewer): void {
  if (!isReviewer(viewer)) throw new OnetillError('not_allowed')
}
