'use client'

import { formatMoney } from '@onetill/contract'
import { Button, EmptyState, PhoneIcon, Price } from '@onetill/ui'
import { ProblemBanner } from './problem-banner'
import { useSurroundings } from './surroundings'
import { SwitchedBanner } from './switched-screen'
import type { CheckoutModel } from './use-checkout'
import type { CheckoutScreen } from './view-of-look'

type Props = { screen: Extract<CheckoutScreen, { kind: 'form' }>; model: CheckoutModel }

/** A network's own fields; this page neither sees nor keeps what is typed there. */
export function FormScreen({ screen, model }: Props) {
  const { locale, say, forms } = useSurroundings()
  const { id, totalMinor, currency } = model.state.session.look.checkout
  const Form = forms?.[screen.flow]
  if (!Form) {
    return (
      <EmptyState
        icon={<PhoneIcon size={26} strokeWidth={1.5} />}
        title={say('elsewhere.title')}
        detail={say('elsewhere.detail')}
        className="py-6!"
      />
    )
  }
  const amount = formatMoney({ amountMinor: totalMinor, currency }, locale)
  return (
    <div className="flex flex-col gap-5">
      <ProblemBanner model={model} />
      <SwitchedBanner model={model} />
      <Price
        amountMinor={totalMinor}
        currency={currency}
        locale={locale}
        size="xl"
        className="self-center"
      />
      <Form
        key={screen.present.clientSecret}
        flow={screen.flow}
        present={screen.present}
        locale={locale}
        payLabel={say('pay', { amount })}
        returnUrl={new URL(`/pay/${id}`, window.location.origin).href}
        onReturned={() => void model.check()}
      />
    </div>
  )
}

/** The form has its own button that pays; here is only the way back. */
export function FormFooter({ model }: { model: CheckoutModel }) {
  const { say } = useSurroundings()
  return (
    <Button fullWidth onClick={model.chooseAnother} disabled={model.state.busy !== null}>
      {say('methods.another')}
    </Button>
  )
}
