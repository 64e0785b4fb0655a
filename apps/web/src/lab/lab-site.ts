import { env } from '../env'
import { placeOf } from './lab-hosts'

/** The lab address that a request came to; undefined for every other one, and always in production. */
export function labSiteOf(headers: Headers): string | undefined {
  const host = headers.get('host')
  if (env.ONETILL_ENV === 'production' || !placeOf(host, env.WEB_URL)) return undefined
  return `${new URL(env.WEB_URL).protocol}//${host}`
}
