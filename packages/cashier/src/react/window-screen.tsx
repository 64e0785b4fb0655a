'use client'

import { formatMoney } from '@onetill/contract'
import { Button, CopyField, LinkButton } from '@onetill/ui'
import { LineList } from './line-list'
import { ProblemBanner } from './problem-banner'
import { useSurroundings } from './surroundings'
import type { CheckoutModel } from './use-checkout'

/** Inside somebody's frame: the paying happens in a window of its own, and this page follows it. */
export function WindowScreen({ model }: { model: CheckoutModel }) {
  const { say } = useSurroundings()
  const { window: state, session } = model.state
  return (
    <div className="flex flex-col gap-5">
      <ProblemBanner model={model} />
      <LineList checkout={session.look.checkout} model={model} />
      <div role="status">
        <p className="font-medium">{say(`window.${state ?? 'ready'}`)}</p>
        <p className="mt-1 text-sm text-ink-2">
          {say(state === 'blocked' ? 'window.blockedDetail' : 'window.detail')}
        </p>
      </div>
      {state === 'blocked' && (
        <CopyField
          label={say('handoff.link')}
          value={session.till.link()}
          words={{ copy: say('handoff.copy'), copied: say('handoff.copied') }}
        />
      )}
    </div>
  )
}

export function WindowFooter({ model }: { model: CheckoutModel }) {
  const { locale, say } = useSurroundings()
  const { window: state, session, busy } = model.state
  const { totalMinor, currency } = session.look.checkout
  const amount = formatMoney({ amountMinor: totalMinor, currency }, locale)
  if (state === 'blocked') {
    return (
      <LinkButton
        href={session.till.link()}
        target="_blank"
        rel="noopener"
        variant="accent"
        size="lg"
        fullWidth
      >
        {say('window.tab', { amount })}
      </LinkButton>
    )
  }
  return (
    <div className="flex flex-col gap-2.5">
      <Button
        variant={state === 'opened' ? 'secondary' : 'accent'}
        size="lg"
        fullWidth
        onClick={model.openWindow}
      >
        {state === 'opened' ? say('window.again') : say('window.open', { amount })}
      </Button>
      {state === 'opened' && (
        <Button
          fullWidth
          loading={busy === 'checking'}
          disabled={busy !== null}
          onClick={() => void model.check()}
        >
          {say('checking.paid')}
        </Button>
      )}
    </div>
  )
}
