import type { ErrorCode } from '@onetill/contract'

/** When a refused caller may come back, where waiting helps. */
export function retryAfter(
  code: ErrorCode,
  facts: Readonly<Record<string, string>>,
): Record<string, string> {
  if (code === 'too_many_requests') return { 'retry-after': facts.retryAfterSeconds ?? '60' }
  return code === 'unavailable' || code === 'idempotency_in_flight' ? { 'retry-after': '1' } : {}
}
