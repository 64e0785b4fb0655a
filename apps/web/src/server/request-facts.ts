import type { RequestFacts } from '@onetill/contract'

/** What a request says of its sender. The server in front of the pages leaves one address in x-forwarded-for. */
export function factsOf(headers: Headers): RequestFacts {
  const ip = headers.get('x-forwarded-for') || '127.0.0.1'
  return { headers: Object.fromEntries(headers), ip }
}
