import type { Present } from '@onetill/contract'
import type Stripe from 'stripe'
import type { StartRequest } from '../channel'
import type { Answer, Refused } from './client'

/** What a flow shows the buyer once Stripe has begun: something for the client to do, and the number to ask by. */
export type Begun = {
  readonly kind: 'begun'
  readonly present: Present
  readonly networkRef: string
  /** Stripe repeated an earlier answer: the payment may have moved on since. */
  readonly isReplayed: boolean
}

/** One way to pay. */
export type StripeFlow = (
  stripe: Stripe,
  request: StartRequest,
  form: { readonly publishableKey: string; readonly scriptUrl: string },
) => Promise<Begun | Refused>

/** Under the same key Stripe does the same thing once, and answers it again for a day. */
export function keyOf(request: StartRequest) {
  return { idempotencyKey: `start:${request.reference}` }
}

export function begunWith(
  answer: Extract<Answer<object>, { kind: 'ok' }>,
  networkRef: string,
  present: Present,
): Begun {
  return { kind: 'begun', present, networkRef, isReplayed: answer.isReplayed }
}
