import type { CheckoutLook, Flow } from '@onetill/contract'
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
  readonly parent: PanelState | null
}

export function startPanel(session: Session, parent: PanelState | null = null): PanelState {
  return {
    session,
    picked: session.picked ?? null,
    busy: null,
    problem: null,
    choosing: false,
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

/** Back from a finished or abandoned top-up, with the balance marked if it can now pay. */
export function backToParent(state: PanelState, look: CheckoutLook | null): PanelState {
  const { parent } = state
  if (!parent) return state
  const picked = look ? 'balance.one_tap' : parent.picked
  const back = { ...parent, picked, busy: null, problem: null, topUpMinor: null } as const
  return look ? withLook(back, look) : back
}
