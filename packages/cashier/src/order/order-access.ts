import { OnetillError, type Viewer } from '@onetill/contract'

export function isMember(viewer: Viewer | null, merchantId: string): boolean {
  return viewer?.memberships.some((membership) => membership.merchantId === merchantId) ?? false
}

/** To everyone outside a merchant's team its things don't exist. */
export function assertMember(viewer: Viewer | null, merchantId: string): asserts viewer is Viewer {
  if (!isMember(viewer, merchantId)) throw new OnetillError('not_found')
}
