import { type Gesture, OnetillError } from '@onetill/contract'
import type { Caller, CheckoutRef } from '../caller'
import type { Deps } from '../deps'
import { assertOwn } from './access'

/** Remembers once that a buyer took a hand-off or asked why a channel is missing, beside the decision they saw. */
export async function noteGesture(
  deps: Deps,
  { checkoutId, token }: CheckoutRef,
  gesture: Gesture,
  caller: Caller,
): Promise<void> {
  const checkout = await deps.db.write.checkout.findUnique({
    where: { id: checkoutId },
    select: { buyerId: true, tokenHash: true },
  })
  if (!checkout) throw new OnetillError('not_found')
  assertOwn(checkout, caller.viewer, token)
  await deps.db.write.gesture.createMany({
    data: [{ checkoutId, ...gesture }],
    skipDuplicates: true,
  })
}
