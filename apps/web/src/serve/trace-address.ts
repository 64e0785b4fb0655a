import type { IncomingMessage } from 'node:http'

const HEADER = 'x-forwarded-for'

/**
 * Leaves one address in x-forwarded-for: that of the client, as far as it can be known.
 *
 * Every proxy appends whom it heard from, so only the last entries come from machines we run; whatever stands before
 * them was written by the client and proves nothing. Without proxies of ours the socket alone is believed.
 */
export function traceAddress(request: IncomingMessage, trustedProxies: number): void {
  request.headers[HEADER] = addressOf(
    String(request.headers[HEADER] ?? ''),
    request.socket.remoteAddress ?? '',
    trustedProxies,
  )
}

/** The client's address: the entry that the outermost of our own proxies wrote. */
export function addressOf(forwarded: string, socket: string, trustedProxies: number): string {
  const heard = forwarded
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
  const path = [...heard, socket]
  const client = path[Math.max(0, path.length - 1 - trustedProxies)] ?? socket
  return client.replace(/^::ffff:/, '')
}
