import type { UnknownCause } from '@onetill/contract'
import Stripe from 'stripe'
import { causeOf } from '../cause-of'

/** A merchant's Stripe account. */
export type StripeConfig = {
  readonly baseUrl: string
  readonly secretKey: string
  readonly publishableKey: string
  readonly webhookSecret: string
  /** The network's own script, which draws the card form in the buyer's browser. */
  readonly scriptUrl: string
  readonly fetch: typeof fetch
  readonly now: () => Date
  readonly timeoutMs?: number
}

/** What a call came to. Only the network's own refusal is a refusal. */
export type Answer<T> =
  | { readonly kind: 'ok'; readonly content: T; readonly isReplayed: boolean }
  | { readonly kind: 'refused'; readonly code: string; readonly declineCode: string | null }
  | { readonly kind: 'unknown'; readonly cause: UnknownCause }

export type Refused = Exclude<Answer<never>, { kind: 'ok' }>

export function createClient(config: StripeConfig): Stripe {
  const { protocol, hostname, port } = new URL(config.baseUrl)
  return new Stripe(config.secretKey, {
    protocol: protocol === 'http:' ? 'http' : 'https',
    host: hostname,
    ...(port ? { port } : {}),
    httpClient: Stripe.createFetchHttpClient(measureAlone(config.fetch)),
    // The till asks again by itself, and remembers that it did.
    maxNetworkRetries: 0,
    timeout: config.timeoutMs ?? 10_000,
    telemetry: false,
  })
}

/**
 * `fetch` measures a body by itself, and the SDK names its length as well. Where another package has put its own
 * dispatcher under `fetch`, a length told twice is refused before anything is sent.
 */
function measureAlone(send: typeof fetch): typeof fetch {
  return (address, init) => {
    const headers = new Headers(init?.headers)
    headers.delete('content-length')
    return send(address, { ...init, headers })
  }
}

/** Calls Stripe and always answers. */
export async function call<T extends object>(
  run: () => Promise<Stripe.Response<T>>,
): Promise<Answer<T>> {
  try {
    const content = await run()
    // With `fetch` these are its own headers, whatever the types say.
    const isReplayed =
      new Headers(content.lastResponse.headers).get('idempotent-replayed') === 'true'
    return { kind: 'ok', content, isReplayed }
  } catch (error) {
    return readError(error)
  }
}

function readError(error: unknown): Refused {
  const { StripeError, StripeConnectionError, StripeIdempotencyError } = Stripe.errors
  if (error instanceof StripeConnectionError) {
    return { kind: 'unknown', cause: causeOfConnection(error) }
  }
  // Another request under the same key is still running, or ran with other words: nothing is said about this one.
  if (error instanceof StripeIdempotencyError) return { kind: 'unknown', cause: 'network_error' }
  if (!(error instanceof StripeError)) return { kind: 'unknown', cause: 'bad_answer' }
  const { statusCode, code, decline_code } = error
  const isRefusal = statusCode !== undefined && [400, 402, 403, 404].includes(statusCode)
  if (!isRefusal) return { kind: 'unknown', cause: 'network_error' }
  return { kind: 'refused', code: code ?? '', declineCode: decline_code || null }
}

function causeOfConnection(error: Stripe.errors.StripeConnectionError): UnknownCause {
  if (error.message.includes('timeout')) return 'timeout'
  return causeOf(error.detail)
}
