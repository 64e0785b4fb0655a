import type { Viewer } from '@onetill/contract'
import type { MarketContext } from '../context'

/** Marks the viewer's own notifications as read: those named, or all. */
export async function markRead(
  context: MarketContext,
  viewer: Viewer,
  ids?: readonly string[],
): Promise<void> {
  await context.db.write.notification.updateMany({
    where: { userId: viewer.userId, readAt: null, ...(ids ? { id: { in: [...ids] } } : {}) },
    data: { readAt: context.clock() },
  })
}
