import { siteOf } from './site-of'

/**
 * Whether a state-changing request comes from our own pages: its Origin is ours. A request without one is refused,
 * because every browser sends it with a POST and nobody else has a reason to use a cookie.
 */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  return origin !== null && origin === siteOf(request)
}
