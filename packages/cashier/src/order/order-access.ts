import { OnetillError, type Viewer } from '@onetill/contract'

export function isMember(viewer: Viewer | null, merchantId: string): boolean {
  return viewer?.memberships.some((membership) => membership.merchantId === merchantId) ?? false
}

/** To everyone outside a merchant's team its things don't exist. */
export function assertMember(viewer: Viewer | null, merchantId: string): asserts viewer is Viewer {
  if (!isMember(viewer, merchantId)) throw new OnetillError('not_found')
}

/** Passes a merchant's owner; its other members learn that they may not. */
export function assertOwner(viewer: Viewer | null, merchantId: string): asserts viewer is Viewer {
  assertMember(viewer, merchantId)
  if (!isOwner(viewer, merchantId)) throw new OnetillError('not_allowed')
}

export function isOwner(viewer: Viewer, merchantId: string): boolean {
  return viewer.memberships.some(
    (membership) => membership.merchantId === merchantId && membership.role === 'owner',
  )
}

/** Money matters of the whole platform are its administrators' alone. */
export function assertAdmin(viewer: Viewer): void {
  if (viewer.role !== 'admin') throw new OnetillError('not_allowed')
}
