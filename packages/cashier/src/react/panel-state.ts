import type { CheckoutLook, Flow } from '@onetill/contract'
import type { BridgeResult } from './bridges/bridge'
import type { Problem, Session } from './till'

export type Busy = 'paying' | 'updating' | 'checking' | 'opening'

/** What the panel knows beside the checkout itself. A top-up is a checkout inside another: its parent waits. */
export type PanelState = {
  readonly session: Session
  readonly picked: Flow | null
  readonly busy: Busy | null
  readonly problem: Problem | null
  readonly choosing: boolean
  /** The amount to top up by, while the buyer chooses one. */
  readonly topUpMinor: bigint | null
  readonly closed: boolean
  /** The buyer wants to change details that are already complete. */
  readonly editing: boolean
  /** How the sheet of a payment app came to stand, since this page opened it. */
  readonly bridge: 'open' | Exclude<BridgeResult, 'missing'> | null
  /** Flows whose app isn't on this device. */
  readonly missing: readonly Flow[]
  /** The window of its own, for a page inside a frame. */
  readonly window: 'opened' | 'blocked' | null
  readonly parent: PanelState | null
}

export function startPanel(session: Session, parent: PanelState | null = null): PanelState {
  return {
    session,
    picked: session.picked ?? null,
    busy: null,
    problem: session.problem ?? null,
    choosing: false,
    bridge: null,
    missing: parent?.missing ?? [],
    window: session.windowed ? 'opened' : null,
    topUpMinor: null,
    closed: false,
    editing: false,
    parent,
  }
}

/** A newer look at a checkout; one that arrives after the panel moved on to another is dropped. */
export function withLook(state: PanelState, look: CheckoutLook): PanelState {
  if (look.checkout.id !== state.session.look.checkout.id) return state
  return { ...state, session: { ...state.session, look } }
}

export function withProblem(state: PanelState, problem: Problem): PanelState {
  return {
    ...state,
    busy: null,
    problem,
    closed: state.closed || problem.code === 'checkout_closed',
  }
}

/** This device lacks the app: back to the choice, with the next way marked. */
export function withMissing(state: PanelState, flows: readonly Flow[]): PanelState {
  const missing = [...new Set([...state.missing, ...flows])]
  const picked = state.picked && missing.includes(state.picked) ? null : state.picked
  return { ...state, missing, picked, bridge: null }
}

/** Back from a finished or abandoned top-up, with the balance marked if it can now pay. */
export function backToParent(state: PanelState, look: CheckoutLook | null): PanelState {
  const { parent } = state
  if (!parent) return state
  const picked = look ? 'balance.one_tap' : parent.picked
  const back = { ...parent, picked, busy: null, problem: null, topUpMinor: null } as const
  return look ? withLook(back, look) : back
}
