import { env } from '../env'

const LAB_HOST = /^[a-z0-9-]+\.lab\.localhost(?::\d+)?$/

/** The origin a request came to: the site's own, or in the demo one of the surface lab's names for it. */
export function siteOf(request: Request): string {
  const host = request.headers.get('host') ?? ''
  const lab = env.ONETILL_ENV === 'demo' && LAB_HOST.test(host)
  return lab ? `http://${host}` : new URL(env.WEB_URL).origin
}
