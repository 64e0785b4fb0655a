import { flowLabel } from '@onetill/contract'
import { Banner, Button, Price } from '@onetill/ui'
import { ProblemBanner } from './problem-banner'
import { useSurroundings } from './surroundings'
import type { CheckoutModel } from './use-checkout'

/** Says in one sentence that the picked network could not begin and which one took its place. */
export function SwitchedBanner({ model }: { model: CheckoutModel }) {
  const { locale, say } = useSurroundings()
  const { attempt } = model.state.session.look
  if (!attempt?.insteadOf) return null
  const [from, to] = [attempt.insteadOf, attempt.flow].map((flow) => flowLabel(flow, locale))
  return (
    <Banner tone="info" className="w-full text-left">
      {say('switched.detail', { from: from ?? '', to: to ?? '' })}
    </Banner>
  )
}

/** Before the buyer is sent to another network than the one they picked. */
export function SwitchedScreen({ model }: { model: CheckoutModel }) {
  const { locale } = useSurroundings()
  const { checkout } = model.state.session.look
  return (
    <div className="flex flex-col items-center gap-5 pb-2 text-center">
      <ProblemBanner model={model} />
      <SwitchedBanner model={model} />
      <Price
        amountMinor={checkout.totalMinor}
        currency={checkout.currency}
        locale={locale}
        size="xl"
      />
    </div>
  )
}

export function SwitchedFooter({ model, url }: { model: CheckoutModel; url: string }) {
  const { locale, say } = useSurroundings()
  const { busy, session } = model.state
  const { attempt } = session.look
  return (
    <div className="flex flex-col gap-2.5">
      <Button
        variant="primary"
        size="lg"
        fullWidth
        disabled={busy !== null}
        onClick={() => session.till.leave(url)}
      >
        {say('switched.continue', { channel: attempt ? flowLabel(attempt.flow, locale) : '' })}
      </Button>
      <Button
        fullWidth
        loading={busy === 'checking'}
        disabled={busy !== null}
        onClick={() => void model.check()}
      >
        {say('checking.paid')}
      </Button>
      <Button variant="ghost" fullWidth disabled={busy !== null} onClick={model.chooseAnother}>
        {say('methods.another')}
      </Button>
    </div>
  )
}
