import { getServices } from '../../../server/services'
import { currentViewer } from '../../../server/viewer'

/** What the shell shows of the person looking; 204 for nobody. */
export async function GET(): Promise<Response> {
  const headers = { 'cache-control': 'private, no-store' }
  const viewer = await currentViewer()
  if (!viewer) return new Response(null, { status: 204, headers })
  const unread = await getServices().market.notifications.countUnread(viewer)
  return Response.json(
    {
      name: viewer.name,
      avatarSrc: viewer.image ? `/media/${viewer.image}/320.webp` : null,
      isMerchant: viewer.memberships.length > 0,
      isReviewer: viewer.role !== 'member',
      unread,
    },
    { headers },
  )
}
