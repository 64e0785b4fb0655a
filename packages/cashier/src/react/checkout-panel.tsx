'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { BridgeFooter, BridgeScreen } from './bridge-screen'
import { ChooseFooter, ChooseScreenView } from './choose-screen'
import { DraftProvider } from './draft-context'
import { FormFooter, FormScreen } from './form-screen'
import { OverFooter, OverScreen } from './over-screen'
import { PaidFooter, PaidScreen } from './paid-screen'
import { ScanFooter, ScanScreen } from './scan-screen'
import { type Surroundings, SurroundingsProvider } from './surroundings'
import { SwitchedFooter, SwitchedScreen } from './switched-screen'
import type { Session } from './till'
import { TopUpFooter, TopUpScreen } from './top-up-screen'
import { type CheckoutModel, useCheckout } from './use-checkout'
import { WaitFooter, WaitScreen } from './wait-screen'
import { WindowFooter, WindowScreen } from './window-screen'
import type { PanelWord } from './words'

/** The parts that a sheet, a dialog or a page puts where they belong. */
export type PanelParts = {
  readonly title: string
  readonly body: ReactNode
  readonly footer: ReactNode
  /** False while money may be moving: the frame must not be closed by accident. */
  readonly dismissible: boolean
  readonly model: CheckoutModel
}

export type CheckoutPanelProps = {
  session: Session
  surroundings: Surroundings
  /** Puts the parts into a sheet, a dialog or a page. */
  frame: (parts: PanelParts) => ReactNode
}

/** Renders whatever a checkout calls for, from the first look to the receipt. */
export function CheckoutPanel({ session, surroundings, frame }: CheckoutPanelProps) {
  const model = useCheckout(session)
  const parts = partsOf(model)
  return (
    <SurroundingsProvider value={surroundings}>
      <DraftProvider key={model.state.session.look.checkout.id} model={model}>
        {frame({
          title: surroundings.say(titleOf(model)),
          body: <ScreenRegion screen={model.screen.kind}>{parts.body}</ScreenRegion>,
          footer: parts.footer,
          dismissible: model.state.busy !== 'paying' && model.state.bridge !== 'open',
          model,
        })}
      </DraftProvider>
    </SurroundingsProvider>
  )
}

/** When one screen follows another, the button that was pressed is gone: the new screen takes the focus it left. */
function ScreenRegion({ screen, children }: { screen: string; children: ReactNode }) {
  const region = useRef<HTMLDivElement>(null)
  const shown = useRef(screen)
  useEffect(() => {
    if (shown.current === screen) return
    shown.current = screen
    const { activeElement } = document
    if (!activeElement || activeElement === document.body) {
      region.current?.focus({ preventScroll: true })
    }
  }, [screen])
  return (
    <div ref={region} tabIndex={-1} className="outline-none">
      {children}
    </div>
  )
}

function partsOf(model: CheckoutModel): { body: ReactNode; footer: ReactNode } {
  const { screen, state } = model
  if (state.topUpMinor !== null) {
    return { body: <TopUpScreen model={model} />, footer: <TopUpFooter model={model} /> }
  }
  switch (screen.kind) {
    case 'paid':
      return {
        body: <PaidScreen model={model} order={screen.order} />,
        footer: <PaidFooter model={model} order={screen.order} />,
      }
    case 'over':
      return {
        body: <OverScreen screen={screen} model={model} />,
        footer: <OverFooter model={model} />,
      }
    case 'scan':
      return {
        body: <ScanScreen screen={screen} model={model} />,
        footer: <ScanFooter model={model} />,
      }
    case 'returning':
    case 'checking':
      return {
        body: <WaitScreen model={model} />,
        footer: <WaitFooter model={model} url={screen.kind === 'returning' ? screen.url : null} />,
      }
    case 'switched':
      return {
        body: <SwitchedScreen model={model} />,
        footer: <SwitchedFooter model={model} url={screen.url} />,
      }
    case 'bridge':
      return {
        body: <BridgeScreen screen={screen} model={model} />,
        footer: <BridgeFooter screen={screen} model={model} />,
      }
    case 'form':
      return {
        body: <FormScreen screen={screen} model={model} />,
        footer: <FormFooter model={model} />,
      }
    case 'window':
      return { body: <WindowScreen model={model} />, footer: <WindowFooter model={model} /> }
    default:
      return {
        body: <ChooseScreenView screen={screen} model={model} />,
        footer: screen.flows.length > 0 && <ChooseFooter screen={screen} model={model} />,
      }
  }
}

const TITLES = {
  paid: 'title.paid',
  over: 'title.over',
  scan: 'title.scan',
  returning: 'title.checking',
  switched: 'title.pay',
  checking: 'title.checking',
  bridge: 'title.pay',
  form: 'title.pay',
  window: 'title.pay',
  choose: 'title.pay',
} as const satisfies Record<string, PanelWord>

function titleOf({ screen, state }: CheckoutModel): PanelWord {
  const toppingUp = state.topUpMinor !== null || state.session.look.checkout.purpose === 'top_up'
  if (toppingUp && screen.kind === 'choose') return 'title.topUp'
  return TITLES[screen.kind]
}
