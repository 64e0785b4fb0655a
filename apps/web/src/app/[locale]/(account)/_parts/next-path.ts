import { zReturnTo } from '@onetill/contract'

/** Where to go after signing in: a path on this site, or home for anything else. */
export function nextPath(wanted: unknown): string {
  return zReturnTo.safeParse(wanted).data ?? '/'
}
