import { Banner, Button } from '@onetill/ui'
import { useSurroundings } from './surroundings'
import type { CheckoutModel } from './use-checkout'

/** What the till refused, in one sentence; the checkout stands as it was. */
export function ProblemBanner({ model }: { model: CheckoutModel }) {
  const { say } = useSurroundings()
  const { problem } = model.state
  if (!problem || problem.code === 'checkout_closed') return null
  return (
    <Banner
      tone={problem.code === 'offline' ? 'warn' : 'bad'}
      action={
        problem.code === 'conflict' || problem.code === 'idempotency_in_flight' ? (
          <Button size="sm" onClick={() => void model.check()}>
            {say('retry')}
          </Button>
        ) : undefined
      }
    >
      {problem.code === 'payer_unknown' ? say('bridge.payerUnknown') : problem.sentence}
    </Banner>
  )
}
