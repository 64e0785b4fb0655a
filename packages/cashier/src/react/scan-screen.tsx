'use client'

import { flowLabel } from '@onetill/contract'
import { Button, Countdown, Price, QrFrame, Spinner } from '@onetill/ui'
import { useEffect, useRef, useState } from 'react'
import { ProblemBanner } from './problem-banner'
import { qrOf } from './qr-of'
import { useSurroundings } from './surroundings'
import { SwitchedBanner } from './switched-screen'
import type { CheckoutModel } from './use-checkout'
import type { CheckoutScreen } from './view-of-look'

type Props = { screen: Extract<CheckoutScreen, { kind: 'scan' }>; model: CheckoutModel }

/** How long a code lives: packages/cashier/src/checkout/begin-paying.ts. */
const CODE_SECONDS = 300
/** Seconds left at which those who can't see the ring are told. */
const SAID_AT = [60, 15]
const ASK_AGAIN_MILLIS = 3_000

/** A code for another device. It renews itself, and the page moves on by itself once it is paid. */
export function ScanScreen({ screen, model }: Props) {
  const { locale, say } = useSurroundings()
  const { checkout, attempt } = model.state.session.look
  const [ranOut, setRanOut] = useState<string | null>(null)
  useRenewal(ranOut === screen.payload, model)
  const renewing = ranOut === screen.payload || model.state.busy === 'checking'
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
            now={model.state.session.till.now}
            totalSeconds={CODE_SECONDS}
            onExpire={() => setRanOut(screen.payload)}
            announce={(seconds) =>
              SAID_AT.includes(seconds) ? say('scan.soon', { seconds }) : null
            }
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

/** The network's clock may be a little behind this device's: until it agrees, it is asked again. */
function useRenewal(due: boolean, model: CheckoutModel): void {
  const latest = useRef(model)
  latest.current = model
  useEffect(() => {
    if (!due) return
    void latest.current.renew()
    const timer = setInterval(() => void latest.current.renew(), ASK_AGAIN_MILLIS)
    return () => clearInterval(timer)
  }, [due])
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
