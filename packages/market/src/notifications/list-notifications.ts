import type { NotificationView, Page, Viewer } from '@onetill/contract'
import type { MarketContext } from '../context'
import { decodeCursor, PAGE_SIZE, toPage } from '../cursor'

/** What the viewer was told, newest first. */
export async function list(
  context: MarketContext,
  viewer: Viewer,
  cursor?: string | null,
): Promise<Page<NotificationView>> {
  const after = decodeCursor('notification', cursor)
  const rows = await context.db.write.notification.findMany({
    where: { userId: viewer.userId, ...(after ? { id: { lt: after } } : {}) },
    orderBy: { id: 'desc' },
    take: PAGE_SIZE + 1,
  })
  return toPage(rows, ({ id, kind, data, readAt, createdAt }) => ({
    ...{ id, kind, readAt, createdAt },
    data: data as NotificationView['data'],
  }))
}
