import { OnetillError, type Viewer } from '@onetill/contract'
import { demandOwner } from '../authorise'
import type { MarketContext } from '../context'

/** Makes a person part of the merchant's staff; an owner stays an owner. */
export async function addStaff(
  context: MarketContext,
  viewer: Viewer,
  merchantId: string,
  userId: string,
): Promise<void> {
  demandOwner(viewer, merchantId)
  const user = await context.db.write.user.findUnique({
    where: { id: userId },
    select: { id: true },
  })
  if (!user) throw new OnetillError('not_found')
  await context.db.write.member.createMany({
    data: { merchantId, userId, role: 'staff', createdAt: context.clock() },
    skipDuplicates: true,
  })
}
