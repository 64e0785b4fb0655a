import { type MerchantView, OnetillError, type Viewer } from '@onetill/contract'
import type { MerchantModel } from '@onetill/db'
import { isMember, isReviewer } from '../authorise'
import type { MarketContext } from '../context'
import { toMerchantView } from './merchant-view'

/** A merchant's page. One that was never verified exists only for its team and for reviewers. */
export async function merchantByHandle(
  context: MarketContext,
  viewer: Viewer | null,
  handle: string,
): Promise<MerchantView> {
  return shown(viewer, await context.db.read.merchant.findUnique({ where: { handle } }))
}

export async function merchantById(
  context: MarketContext,
  viewer: Viewer | null,
  merchantId: string,
): Promise<MerchantView> {
  return shown(viewer, await context.db.read.merchant.findUnique({ where: { id: merchantId } }))
}

function shown(viewer: Viewer | null, merchant: MerchantModel | null): MerchantView {
  if (!merchant) throw new OnetillError('not_found')
  const hidden =
    merchant.state === 'unverified' && !isMember(viewer, merchant.id) && !isReviewer(viewer)
  if (hidden) throw new OnetillError('not_found')
  return toMerchantView(merchant)
}
