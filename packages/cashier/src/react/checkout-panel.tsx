'use client'

import type { ReactNode } from 'react'
import { ChooseFooter, ChooseScreenView } from './choose-screen'
import { DraftProvider } from './draft-context'
import { ElsewhereScreen } from './elsewhere-screen'
import { OverFooter, OverScreen } from './over-screen'
import { PaidFooter, PaidScreen } from './paid-screen'
import { ScanFooter, ScanScreen } from './scan-screen'
import { type Surroundings, SurroundingsProvider } from './surroundings'
import { SwitchedFooter, SwitchedScreen } from './switched-screen'
import type { Session } from './till'
import { TopUpFooter, TopUpScreen } from './top-up-screen'
import { type CheckoutModel, useCheckout } from './use-checkout'
import { WaitFooter, WaitScreen } from './wait-screen'
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
          body: parts.body,
          footer: parts.footer,
          dismissible: model.state.busy !== 'paying',
          model,
        })}
      </DraftProvider>
    </SurroundingsProvider>
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
    case 'elsewhere':
      return { body: <ElsewhereScreen model={model} />, footer: <ScanFooter model={model} /> }
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
  elsewhere: 'title.pay',
  choose: 'title.pay',
} as const satisfies Record<string, PanelWord>

function titleOf({ screen, state }: CheckoutModel): PanelWord {
  const toppingUp = state.topUpMinor !== null || state.session.look.checkout.purpose === 'top_up'
  if (toppingUp && screen.kind === 'choose') return 'title.topUp'
  return TITLES[screen.kind]
}
