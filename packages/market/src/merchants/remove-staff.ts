import { OnetillError, type Viewer } from '@onetill/contract'
import { demandOwner } from '../authorise'
import type { MarketContext } from '../context'

/** Takes a person off the merchant's staff; an owner can't be removed. */
export async function removeStaff(
  context: MarketContext,
  viewer: Viewer,
  merchantId: string,
  userId: string,
): Promise<void> {
  demandOwner(viewer, merchantId)
  const { count } = await context.db.write.member.deleteMany({
    where: { merchantId, userId, role: 'staff' },
  })
  if (count === 0) throw new OnetillError('not_found')
}
