import { flowLabel } from '@onetill/contract'
import { Button, Countdown, Price, QrFrame, Spinner } from '@onetill/ui'
import { ProblemBanner } from './problem-banner'
import { qrOf } from './qr-of'
import { useSurroundings } from './surroundings'
import { SwitchedBanner } from './switched-screen'
import type { CheckoutModel } from './use-checkout'
import type { CheckoutScreen } from './view-of-look'

type Props = { screen: Extract<CheckoutScreen, { kind: 'scan' }>; model: CheckoutModel }

/** A code for another device. It renews itself, and the page moves on by itself once it is paid. */
export function ScanScreen({ screen, model }: Props) {
  const { locale, say } = useSurroundings()
  const { checkout, attempt } = model.state.session.look
  const renewing = model.state.busy === 'checking'
  return (
    <div className="flex flex-col items-center gap-4 text-center">
      <ProblemBanner model={model} />
      <SwitchedBanner model={model} />
      <Price
        amountMinor={checkout.totalMinor}
        currency={checkout.currency}
        locale={locale}
        size="xl"
      />
      <QrFrame
        matrix={qrOf(screen.payload)}
        label={say('scan.label')}
        cover={
          renewing ? (
            <>
              <Spinner />
              {say('scan.renewing')}
            </>
          ) : undefined
        }
        ring={
          <Countdown
            expiresAt={screen.expiresAt}
            totalSeconds={900}
            onExpire={() => void model.renew()}
          />
        }
        caption={say('scan.left')}
      />
      {attempt && (
        <p className="text-ink-2">
          {say('scan.how', { channel: flowLabel(attempt.flow, locale) })}
        </p>
      )}
      <p role="status" className="text-sm text-ink-3">
        {say('scan.waiting')}
      </p>
    </div>
  )
}

export function ScanFooter({ model }: { model: CheckoutModel }) {
  const { say } = useSurroundings()
  const { busy } = model.state
  return (
    <div className="flex gap-2.5">
      <Button fullWidth onClick={model.chooseAnother} disabled={busy !== null} className="shrink!">
        {say('methods.another')}
      </Button>
      <Button
        fullWidth
        variant="primary"
        loading={busy === 'checking'}
        disabled={busy !== null}
        onClick={() => void model.check()}
        className="shrink!"
      >
        {say('checking.paid')}
      </Button>
    </div>
  )
}
