import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Platform } from '@onetill/contract'
import { parseVersion } from './compare-versions'

/** How far the native app's clock may be from ours, and how long a nonce must be remembered. */
export const ATTESTATION_TOLERANCE_SECONDS = 300

export type Attestation = {
  /** Secrets by key id. One per app release line, so that a leaked one can be retired. */
  readonly keys: ReadonlyMap<string, string>
  readonly now: Date
  /** Says whether this signature was seen within the tolerance, and remembers it. Absent, replays pass. */
  readonly seen?: (nonce: string) => boolean
}

export type AttestedClient = { readonly platform: Platform; readonly version: string }

/** Why a header wasn't believed, for the decision record. */
export type AttestationFailure = 'malformed' | 'unknown_key' | 'clock' | 'signature' | 'replayed'

const APP_PLATFORMS = ['ios', 'android', 'harmony'] as const
const SHAPE =
  /^(ios|android|harmony)\/(\d[\d.]{0,30}); ?key=([\w-]{1,40}); ?ts=(\d{1,12}); ?sig=([0-9a-f]{64})$/

/**
 * Writes the `Onetill-Client` header: `ios/8.2.1; key=…; ts=…; sig=…` with an HMAC-SHA256 over
 * `platform/version\nkey\nts`, in hex. `at` is the device's clock; the header is good for five minutes.
 */
export function attestClient(
  client: { readonly platform: (typeof APP_PLATFORMS)[number]; readonly version: string },
  key: { readonly id: string; readonly secret: string },
  at: Date,
): string {
  const product = `${client.platform}/${client.version}`
  const seconds = String(Math.floor(at.getTime() / 1000))
  const signature = sign(key.secret, product, key.id, seconds).toString('hex')
  return `${product}; key=${key.id}; ts=${seconds}; sig=${signature}`
}

/** Checks an `Onetill-Client` header. Only a known key, a fresh clock, a right signature and a first use pass. */
export function readAttestation(
  header: string,
  { keys, now, seen }: Attestation,
): AttestedClient | AttestationFailure {
  const match = SHAPE.exec(header)
  const [, platform, version, keyId, seconds, signature] = match ?? []
  if (!platform || !version || !keyId || !seconds || !signature) return 'malformed'
  if (!parseVersion(version)) return 'malformed'
  const secret = keys.get(keyId)
  if (!secret) return 'unknown_key'
  const drift = Math.abs(Math.floor(now.getTime() / 1000) - Number(seconds))
  if (!(drift <= ATTESTATION_TOLERANCE_SECONDS)) return 'clock'
  const expected = sign(secret, `${platform}/${version}`, keyId, seconds)
  if (!timingSafeEqual(expected, Buffer.from(signature, 'hex'))) return 'signature'
  if (seen?.(signature)) return 'replayed'
  return { platform: platform as Platform, version }
}

function sign(secret: string, product: string, keyId: string, seconds: string): Buffer {
  return createHmac('sha256', secret).update(`${product}\n${keyId}\n${seconds}`).digest()
}
