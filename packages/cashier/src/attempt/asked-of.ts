import type { Asked } from '../channels/channel'
import type { LoadedAttempt } from '../checkout/load-checkout'

/** What is known of an attempt when its network is asked about it. */
export type Askable = Pick<LoadedAttempt, 'reference' | 'amountMinor' | 'currency' | 'networkRef'>

/** An attempt as its network is asked about it: by our reference, and by the network's own number once it told one. */
export function askedOf(attempt: Askable): Asked {
  const { reference, amountMinor, currency, networkRef } = attempt
  return { reference, amountMinor, currency, networkRef }
}
