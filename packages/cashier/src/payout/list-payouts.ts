import type { Page, PayoutView, Viewer } from '@onetill/contract'
import type { PayoutModel, Prisma } from '@onetill/db'
import type { PayoutFilter, StaffPayout } from '../cashier'
import type { Deps } from '../deps'
import { assertAdmin, assertMember } from '../order/order-access'
import { viewPayout } from './payout-view'

const PAGE = 20

/** A merchant's payouts, newest first, for its team. */
export async function merchantPayouts(
  deps: Deps,
  viewer: Viewer,
  merchantId: string,
  cursor: string | null | undefined,
): Promise<Page<PayoutView>> {
  assertMember(viewer, merchantId)
  return page(deps, { merchantId }, cursor, viewPayout)
}

/** All merchants' payouts, newest first, for administrators. */
export async function listPayouts(
  deps: Deps,
  viewer: Viewer,
  { cursor, state }: PayoutFilter,
): Promise<Page<StaffPayout>> {
  assertAdmin(viewer)
  return page(deps, state ? { state } : {}, cursor, (payout) => ({
    ...viewPayout(payout),
    reference: payout.reference,
    railRef: payout.railRef,
    asked: payout.asked,
  }))
}

async function page<View extends { readonly id: string }>(
  deps: Deps,
  where: Prisma.PayoutWhereInput,
  cursor: string | null | undefined,
  view: (payout: PayoutModel) => View,
): Promise<Page<View>> {
  const payouts = await deps.db.write.payout.findMany({
    where: cursor ? { AND: [where, { id: { lt: cursor } }] } : where,
    orderBy: { id: 'desc' },
    take: PAGE + 1,
  })
  const items = payouts.slice(0, PAGE).map(view)
  return { items, next: payouts.length > PAGE ? (items.at(-1)?.id ?? null) : null }
}
