import type { UnknownCause } from '@onetill/contract'

/** What the system says when not a byte could be sent. A reset is not among them: that may come after acting. */
const NEVER_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** Why a call has no answer, as far as the error tells: it never left, nothing came in time, or the line broke. */
export function causeOf(
  error: unknown,
): Extract<UnknownCause, 'unreachable' | 'timeout' | 'connection'> {
  for (let one = error; one instanceof Error; one = one.cause) {
    if ('code' in one && typeof one.code === 'string' && NEVER_LEFT.has(one.code)) {
      return 'unreachable'
    }
    if (/timeout/i.test(one.name)) return 'timeout'
  }
  return 'connection'
}
