import type { MerchantProfile, MerchantView, Viewer } from '@onetill/contract'
import { demandOwner } from '../authorise'
import type { MarketContext } from '../context'
import { demandOwnMedia } from '../media/own-media'
import { toMerchantView } from './merchant-view'

/** Changes what the merchant may change by itself. */
export async function updateProfile(
  context: MarketContext,
  viewer: Viewer,
  merchantId: string,
  profile: MerchantProfile,
): Promise<MerchantView> {
  demandOwner(viewer, merchantId)
  const pictures = [profile.avatar, profile.cover].filter((key) => typeof key === 'string')
  await demandOwnMedia(context.db.write, { userId: viewer.userId, merchantId }, pictures)
  const merchant = await context.db.write.merchant.update({
    where: { id: merchantId },
    data: profile,
  })
  return toMerchantView(merchant)
}
