import { flowLabel, formatMoney } from '@onetill/contract'
import { Banner, Button } from '@onetill/ui'
import { DetailsForm } from './details-form'
import { useDraft } from './draft-context'
import { HandoffList } from './handoff-list'
import { LineList } from './line-list'
import { MethodList } from './method-list'
import { ProblemBanner } from './problem-banner'
import { RejectedList } from './rejected-list'
import { useSurroundings } from './surroundings'
import type { CheckoutModel } from './use-checkout'
import { type ChooseScreen, markedFlow } from './view-of-look'

type Props = { screen: ChooseScreen; model: CheckoutModel }

/** The basket, what is still needed, and the ways to pay: all on one screen. */
export function ChooseScreenView({ screen, model }: Props) {
  const { locale, say } = useSurroundings()
  const { checkout, attempt } = model.state.session.look
  const missed = screen.missing.find((flow) => flow === attempt?.flow)
  return (
    <div className="flex flex-col gap-5">
      {screen.failure && (
        <Banner tone="warn" title={say('failure.title')}>
          {say(`failure.${screen.failure}`)}
        </Banner>
      )}
      {missed && (
        <Banner tone="info" title={say('bridge.missing', { channel: flowLabel(missed, locale) })}>
          {say('bridge.next')}
        </Banner>
      )}
      <ProblemBanner model={model} />
      <LineList checkout={checkout} model={model} />
      {checkout.purpose === 'purchase' && screen.flows.length > 0 && <DetailsForm model={model} />}
      {screen.flows.length > 0 ? (
        <MethodList screen={screen} model={model} />
      ) : (
        <p className="font-medium">{say('methods.none')}</p>
      )}
      <HandoffList handoffs={screen.handoffs} open={screen.flows.length === 0} model={model} />
      <RejectedList screen={screen} model={model} />
    </div>
  )
}

/** The one button: it carries the amount, and stores what was typed before it pays. */
export function ChooseFooter({ screen, model }: Props) {
  const { locale, say } = useSurroundings()
  const draft = useDraft()
  const { state } = model
  const { totalMinor, currency } = state.session.look.checkout
  const marked = markedFlow(screen.flows, state.picked)
  if (!marked) return null
  const pay = () => {
    const change = draft.submit()
    if (change) void model.pay(marked.flow, change)
  }
  const busy = state.busy === 'paying'
  return (
    <div className="flex gap-2.5">
      {state.parent && (
        <Button size="lg" disabled={state.busy !== null} onClick={model.leaveTopUp}>
          {say('back')}
        </Button>
      )}
      <Button
        variant="accent"
        size="lg"
        fullWidth
        className="shrink!"
        loading={busy}
        disabled={state.busy !== null}
        onClick={pay}
      >
        {busy
          ? say('paying')
          : say('pay', { amount: formatMoney({ amountMinor: totalMinor, currency }, locale) })}
      </Button>
    </div>
  )
}
