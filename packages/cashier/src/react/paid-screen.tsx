import type { CheckoutLook } from '@onetill/contract'
import { Button, LinkButton, Price, SuccessIcon } from '@onetill/ui'
import { useSurroundings } from './surroundings'
import type { CheckoutModel } from './use-checkout'

type Props = { model: CheckoutModel; order: CheckoutLook['order'] }

export function PaidScreen({ model, order }: Props) {
  const { locale, say } = useSurroundings()
  const { checkout } = model.state.session.look
  const topUp = checkout.purpose === 'top_up'
  return (
    <div className="flex flex-col items-center gap-2 py-4 text-center">
      <SuccessIcon size={52} strokeWidth={1.5} className="text-good" />
      <p role="status" className="mt-1 text-xl font-semibold">
        {topUp ? say('paid.topUp') : say('paid.title')}
      </p>
      <Price
        amountMinor={checkout.totalMinor}
        currency={checkout.currency}
        locale={locale}
        size="xl"
      />
      {order && <p className="figures text-ink-2">{say('paid.order', { number: order.number })}</p>}
      <p className="max-w-xs text-sm text-ink-3">
        {topUp
          ? say('paid.topUpDetail')
          : checkout.email
            ? say('paid.receipt', { email: checkout.email })
            : say('paid.detail')}
      </p>
    </div>
  )
}

export function PaidFooter({ model, order }: Props) {
  const { say, orderHref, onDone } = useSurroundings()
  const { returnTo, purpose } = model.state.session.look.checkout
  return (
    <div className="flex flex-col gap-2.5">
      {order && (
        <LinkButton href={orderHref(order.token)} variant="primary" size="lg" fullWidth>
          {say('title.details')}
        </LinkButton>
      )}
      {purpose === 'top_up' && returnTo && (
        <LinkButton href={returnTo} variant="primary" size="lg" fullWidth>
          {say('paid.continue')}
        </LinkButton>
      )}
      {onDone && (
        <Button variant="ghost" fullWidth onClick={onDone}>
          {say('paid.done')}
        </Button>
      )}
    </div>
  )
}
