import { env } from '../env'
import { labSiteOf } from '../lab/lab-site'

/** The origin a request came to: the site's own, or in the demo one of the surface lab's names for it. */
export function siteOf(request: Request): string {
  return labSiteOf(request.headers) ?? new URL(env.WEB_URL).origin
}
