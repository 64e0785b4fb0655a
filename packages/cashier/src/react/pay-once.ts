import type { Flow, Outcome } from '@onetill/contract'
import type { Till } from './till'

/** Keys of tries whose answer hasn't arrived yet, by checkout and flow. */
export type OpenKeys = Map<string, string>

/** Pays under a key of its own. A try whose answer was lost is repeated under the same key. */
export async function payOnce(
  till: Till,
  keys: OpenKeys,
  checkoutId: string,
  flow: Flow,
): Promise<Outcome> {
  const intent = `${checkoutId} ${flow}`
  const key = keys.get(intent) ?? crypto.randomUUID()
  keys.set(intent, key)
  const outcome = await till.pay(key, flow)
  keys.delete(intent)
  return outcome
}
