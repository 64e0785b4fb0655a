import type { MemberRole, OwnMerchantView, Viewer } from '@onetill/contract'
import type { MarketContext } from '../context'
import { toMerchantView } from './merchant-view'

/** The merchants whose team the viewer is in, oldest first. */
export async function myMerchants(
  context: MarketContext,
  viewer: Viewer,
): Promise<OwnMerchantView[]> {
  const members = await context.db.write.member.findMany({
    where: { userId: viewer.userId },
    orderBy: { merchantId: 'asc' },
    include: { merchant: true },
  })
  return members.map(({ role, merchant }) => ({
    ...toMerchantView(merchant),
    role: role as MemberRole,
    stateReason: merchant.stateReason,
    country: merchant.country,
    category: merchant.category,
    settlementCurrency: merchant.settlementCurrency,
    timezone: merchant.timezone,
  }))
}
