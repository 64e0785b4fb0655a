import type { RequestFacts } from '@onetill/contract'
import { labSiteOf } from '../lab/lab-site'

/** What a request says of its sender. The server in front of the pages leaves one address in x-forwarded-for. */
export function factsOf(headers: Headers): RequestFacts {
  const ip = headers.get('x-forwarded-for') || '127.0.0.1'
  const site = labSiteOf(headers)
  return { headers: Object.fromEntries(headers), ip, ...(site ? { site } : {}) }
}
