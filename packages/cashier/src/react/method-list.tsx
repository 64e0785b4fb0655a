import { type Flow, flowHint, flowLabel, formatMoney, type PlannedFlow } from '@onetill/contract'
import { RadioCards } from '@onetill/ui'
import { ChannelMark } from './channel-mark'
import { useSurroundings } from './surroundings'
import type { CheckoutModel } from './use-checkout'
import { type ChooseScreen, markedFlow } from './view-of-look'

/** The ways to pay in the cashier's order, the first one marked. */
export function MethodList({ screen, model }: { screen: ChooseScreen; model: CheckoutModel }) {
  const { locale, say } = useSurroundings()
  const marked = markedFlow(screen.flows, model.state.picked)
  return (
    <RadioCards<Flow>
      legend={say('methods.label')}
      name={`flow-${model.state.session.look.checkout.id}`}
      value={marked?.flow}
      onValueChange={model.pick}
      options={screen.flows.map((planned) => ({
        value: planned.flow,
        title: flowLabel(planned.flow, locale),
        detail: <MethodDetail planned={planned} model={model} />,
        icon: <ChannelMark channel={planned.channel} />,
      }))}
    />
  )
}

function MethodDetail({ planned, model }: { planned: PlannedFlow; model: CheckoutModel }) {
  const { locale, say } = useSurroundings()
  const { balanceMinor, checkout } = model.state.session.look
  if (planned.channel === 'balance' && balanceMinor !== null) {
    const money = { amountMinor: balanceMinor, currency: checkout.currency }
    return say('methods.balance', { amount: formatMoney(money, locale) })
  }
  return flowHint(planned.flow, locale)
}
