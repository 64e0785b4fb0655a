'use client'

import { flowLabel, formatMoney } from '@onetill/contract'
import { Button, Price, Spinner } from '@onetill/ui'
import { ProblemBanner } from './problem-banner'
import { useSurroundings } from './surroundings'
import { SwitchedBanner } from './switched-screen'
import type { CheckoutModel } from './use-checkout'
import type { CheckoutScreen } from './view-of-look'

type Props = { screen: Extract<CheckoutScreen, { kind: 'bridge' }>; model: CheckoutModel }

/** Behind a payment app's own sheet, and what is left when it was closed. */
export function BridgeScreen({ screen, model }: Props) {
  const { locale, say } = useSurroundings()
  const { state } = model
  const { totalMinor, currency } = state.session.look.checkout
  const channel = flowLabel(screen.flow, locale)
  const isOpen = state.bridge === 'open'
  return (
    <div className="flex flex-col items-center gap-3 py-4 text-center">
      <ProblemBanner model={model} />
      <SwitchedBanner model={model} />
      <Price amountMinor={totalMinor} currency={currency} locale={locale} size="xl" />
      {isOpen && (
        <span className="text-2xl text-ink-3">
          <Spinner />
        </span>
      )}
      <div role="status">
        <p className="text-lg font-semibold">
          {say(`bridge.${titleOf(state.bridge)}`, { channel })}
        </p>
        <p className="mt-1 max-w-xs text-ink-2">
          {isOpen ? say('bridge.waiting') : say('bridge.again')}
        </p>
      </div>
    </div>
  )
}

function titleOf(bridge: CheckoutModel['state']['bridge']) {
  if (bridge === 'open' || bridge === 'canceled' || bridge === 'failed') return bridge
  return 'unpaid'
}

export function BridgeFooter({ screen, model }: Props) {
  const { locale, say } = useSurroundings()
  const { busy, bridge, session } = model.state
  const { totalMinor, currency } = session.look.checkout
  const amount = formatMoney({ amountMinor: totalMinor, currency }, locale)
  const idle = busy === null && bridge !== 'open'
  return (
    <div className="flex flex-col gap-2.5">
      <Button
        variant="accent"
        size="lg"
        fullWidth
        disabled={!idle}
        loading={bridge === 'open'}
        onClick={() => model.openBridge(screen.flow, screen.params)}
      >
        {say('pay', { amount })}
      </Button>
      <div className="flex gap-2.5">
        <Button
          fullWidth
          className="shrink!"
          disabled={busy !== null}
          onClick={model.chooseAnother}
        >
          {say('methods.another')}
        </Button>
        <Button
          fullWidth
          className="shrink!"
          loading={busy === 'checking'}
          disabled={busy !== null}
          onClick={() => void model.check()}
        >
          {say('checking.paid')}
        </Button>
      </div>
    </div>
  )
}
