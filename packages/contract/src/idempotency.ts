import { z } from 'zod'

/** The header that carries a caller's key (draft-ietf-httpapi-idempotency-key-header). */
export const IDEMPOTENCY_HEADER = 'idempotency-key'

/** A caller's name for one try, repeated safely. */
export const zIdempotencyKey = z.string().regex(/^[0-9A-Za-z_-]{8,80}$/)

/** The calls that move money: over HTTP each needs a key, and goes alone. */
export const MONEY_CALLS = [
  'checkout.pay',
  'checkout.buy',
  'order.refund',
  'money.requestPayout',
] as const
export type MoneyCall = (typeof MONEY_CALLS)[number]

/** Whether a procedure is one of {@link MONEY_CALLS}. */
export function isMoneyCall(path: string): path is MoneyCall {
  return (MONEY_CALLS as readonly string[]).includes(path)
}

/** The header of a call that moves money: its own key, as the structured string the draft asks for. */
export function keyHeaders(path: string, input: unknown): Record<string, string> {
  const key = (input as { key?: unknown } | null | undefined)?.key
  return isMoneyCall(path) && typeof key === 'string' ? { [IDEMPOTENCY_HEADER]: `"${key}"` } : {}
}

/** The key a header names, quoted or bare; undefined when it names none that is allowed. */
export function readKeyHeader(header: string | null): string | undefined {
  const bare = header?.trim().replace(/^"(.*)"$/, '$1')
  return zIdempotencyKey.safeParse(bare).data
}
