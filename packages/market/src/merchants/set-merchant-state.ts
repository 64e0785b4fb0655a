import {
  type MerchantMove,
  type MerchantState,
  type MerchantView,
  OnetillError,
  type Viewer,
} from '@onetill/contract'
import { append, enqueue, transaction } from '@onetill/db'
import { demandReviewer, isMember } from '../authorise'
import type { MarketContext } from '../context'
import { MOVE_EVENTS, mayMove } from './merchant-moves'
import { toMerchantView } from './merchant-view'

/** Restricts, suspends or reinstates a merchant that once was verified. The reason is shown to its team. */
export async function setMerchantState(
  context: MarketContext,
  viewer: Viewer,
  { merchantId, to, reason }: MerchantMove,
): Promise<MerchantView> {
  demandReviewer(viewer)
  if (isMember(viewer, merchantId)) throw new OnetillError('not_allowed')
  return transaction(context.db, async (tx) => {
    const merchant = await tx.merchant.findUnique({ where: { id: merchantId } })
    if (!merchant) throw new OnetillError('not_found')
    const from = merchant.state as MerchantState
    if (from === 'unverified' || !mayMove(from, to))
      throw new OnetillError('conflict', { from, to })
    const { count } = await tx.merchant.updateMany({
      where: { id: merchantId, state: from },
      data: { state: to, stateReason: to === 'verified' ? '' : reason },
    })
    if (count !== 1) throw new OnetillError('conflict', { from, to })
    const eventId = await append(tx, {
      kind: MOVE_EVENTS[to],
      subject: merchantId,
      merchantId,
      actorId: viewer.userId,
      data: { merchantId, from, to, reason },
    })
    await enqueue(tx, 'notify.event', { eventId })
    return toMerchantView({ ...merchant, state: to })
  })
}
