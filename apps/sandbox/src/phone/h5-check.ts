import type { Payment } from '../books/payments'

const LINK_LIVES_MS = 5 * 60_000

export type H5Refusal = 'referer' | 'ip' | 'order'

/**
 * What the network checks before it calls up its app: a living order, a referer on the merchant's registered domain,
 * and the same address that the order named.
 */
export function checkH5(
  visit: {
    readonly referer: string | undefined
    readonly address: string | undefined
    readonly returnUrl: string | undefined
  },
  payment: Payment | undefined,
  registered: URL,
): H5Refusal | undefined {
  if (payment?.flow !== 'h5') return 'order'
  if (Date.now() - payment.preparedAt.getTime() > LINK_LIVES_MS) return 'order'
  if (!isRegistered(visit.referer, registered)) return 'referer'
  if (visit.returnUrl !== undefined && !isRegistered(visit.returnUrl, registered)) return 'referer'
  return isSameAddress(visit.address, payment.clientIp) ? undefined : 'ip'
}

/** On the merchant's registered domain. */
export function isRegistered(address: string | undefined, registered: URL): boolean {
  if (!address || !URL.canParse(address)) return false
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false
  return placeOf(url.hostname) === placeOf(registered.hostname)
}

/** On one machine the site and the sandbox may see the same browser under any of loopback's names. */
function isSameAddress(seen: string | undefined, ordered: string | null): boolean {
  return ordered !== null && seen !== undefined && placeOf(seen) === placeOf(ordered)
}

function placeOf(host: string): string {
  const bare = host.replace(/^\[|\]$/g, '').replace(/^::ffff:/i, '')
  const isLoopback = /(^|\.)localhost$/.test(bare) || bare === '::1' || /^127(\.\d+){3}$/.test(bare)
  return isLoopback ? 'loopback' : bare.toLowerCase()
}
