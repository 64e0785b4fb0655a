import type { ApiRouter } from '@onetill/api/trpc'
import type { Plan, Surface } from '@onetill/contract'
import { createTRPCClient, httpLink } from '@trpc/client'
import superjson from 'superjson'
import type { FrameKey } from './frame-keys'
import { placeUrl } from './lab-hosts'

/** Where a card is met in each client. */
export function surfaceOf(key: FrameKey): Surface {
  if (key === 'partner') return 'partner_app'
  return key === 'agent' || key === 'embed' ? key : 'card_page'
}

/**
 * The plan as the till would make it for this frame now: asked at the frame's own address, as whoever it shows. The
 * entrance is passed first, as the frame itself will, so that the plan needn't wait for the page.
 */
export async function previewPlan(
  webUrl: string,
  key: FrameKey,
  slug: string,
  entrance: string,
): Promise<Plan> {
  const door = new URL(entrance)
  door.searchParams.delete('to')
  await fetch(door, { credentials: 'include' })
  const client = createTRPCClient<ApiRouter>({
    links: [
      httpLink({
        url: new URL('/api/trpc', placeUrl(webUrl, key)).href,
        transformer: superjson,
        fetch: (url, init) => fetch(url, { ...(init as RequestInit), credentials: 'include' }),
      }),
    ],
  })
  return client.lab.preview.query({ slug, surface: surfaceOf(key) })
}
