import type { Viewer } from '@onetill/contract'
import type { MarketContext } from '../context'

export async function countUnread(context: MarketContext, viewer: Viewer): Promise<number> {
  return context.db.read.notification.count({ where: { userId: viewer.userId, readAt: null } })
}
