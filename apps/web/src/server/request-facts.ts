import type { RequestFacts } from '@onetill/contract'

/** What a request says of its sender. The edge in front of this process sets x-forwarded-for; its first entry counts. */
export function factsOf(headers: Headers): RequestFacts {
  const ip = headers.get('x-forwarded-for')?.split(',')[0]?.trim() || '127.0.0.1'
  return { headers: Object.fromEntries(headers), ip: ip.replace(/^::ffff:/, '') }
}
