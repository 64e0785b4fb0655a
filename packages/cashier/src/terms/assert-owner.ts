import { OnetillError, type Viewer } from '@onetill/contract'
import { assertMember } from '../order/order-access'

/** Passes owners of the merchant: staff may not, and to everyone else the merchant doesn't exist. */
export function assertOwner(viewer: Viewer, merchantId: string): void {
  assertMember(viewer, merchantId)
  const own = viewer.memberships.some((membership) => {
    return membership.merchantId === merchantId && membership.role === 'owner'
  })
  if (!own) throw new OnetillError('not_allowed')
}
