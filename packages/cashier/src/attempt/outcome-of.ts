import type { Failure, Outcome, Present, UnknownCause } from '@onetill/contract'
import type { LoadedAttempt, LoadedCheckout } from '../checkout/load-checkout'

/** What an attempt answers its payer. Money that came in without becoming a purchase is a failure: it goes back. */
export function outcomeOf(attempt: LoadedAttempt, order: LoadedCheckout['order']): Outcome {
  switch (attempt.state) {
    case 'succeeded':
      return attempt.failure
        ? { status: 'failed', reason: attempt.failure as Failure }
        : succeededWith(order)
    case 'failed':
      return { status: 'failed', reason: (attempt.failure ?? 'network_refused') as Failure }
    case 'unknown':
      return {
        status: 'unknown',
        cause: (attempt.cause ?? 'network_error') as UnknownCause,
        attemptId: attempt.id,
      }
    default:
      return {
        status: 'pending',
        present: (attempt.present as Present | null) ?? { kind: 'wait' },
        attemptId: attempt.id,
      }
  }
}

export function succeededWith(order: LoadedCheckout['order']): Outcome {
  return { status: 'succeeded', orderId: order?.id ?? null, orderToken: order?.token ?? null }
}
