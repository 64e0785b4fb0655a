import { IDEMPOTENCY_HEADER, OnetillError, readKeyHeader } from '@onetill/contract'
import type { KeyedRequest } from './answers'

type Asked = {
  readonly url: string
  readonly headers: Headers
  readonly body: string
  readonly userId: string | null
}

/**
 * The keyed request in a POST that moves money. Throws `idempotency_key_missing` without a key, and `bad_request`
 * when it travels with other calls or names one key in the header and another to the till.
 */
export function readMoneyCall({ url, headers, body, userId }: Asked): KeyedRequest {
  const [call = '', ...others] = callsOf(url)
  if (others.length > 0) throw new OnetillError('bad_request', { calls: 'one at a time' })
  if (!headers.get(IDEMPOTENCY_HEADER)) throw new OnetillError('idempotency_key_missing')
  const key = readKeyHeader(headers.get(IDEMPOTENCY_HEADER))
  if (!key) throw new OnetillError('bad_request', { header: IDEMPOTENCY_HEADER })
  const input = readInput(url, body)
  if (input.key !== key) throw new OnetillError('bad_request', { header: IDEMPOTENCY_HEADER })
  // A guest is whoever holds the secret of the checkout.
  const caller = userId ?? `guest ${typeof input.token === 'string' ? input.token : ''}`
  return { caller, call, key, body }
}

/** The procedures a URL names, as the router reads them. */
export function callsOf(url: string): string[] {
  const path = new URL(url).pathname.replace(/^\/+|\/+$/g, '')
  return decodeURIComponent(path.slice(path.lastIndexOf('/') + 1)).split(',')
}

function readInput(url: string, body: string): { key?: unknown; token?: unknown } {
  try {
    const parsed = JSON.parse(body)
    const one = new URL(url).searchParams.get('batch') === '1' ? parsed['0'] : parsed
    return one?.json ?? {}
  } catch {
    throw new OnetillError('bad_request')
  }
}
