import type {
  AttemptView,
  CheckoutLook,
  CheckoutNeed,
  Failure,
  PlannedFlow,
  PlannedHandoff,
  Present,
  RejectedFlow,
} from '@onetill/contract'

/** What a buyer is shown of a checkout: exactly one of these at any time. */
export type CheckoutScreen =
  | { readonly kind: 'paid'; readonly order: CheckoutLook['order'] }
  | { readonly kind: 'over'; readonly why: 'expired' | 'canceled'; readonly refunded: boolean }
  | { readonly kind: 'scan'; readonly payload: string; readonly expiresAt: string }
  | { readonly kind: 'elsewhere'; readonly present: 'sdk' | 'form' }
  /** Sent away to a network's page and not known to have paid; `url` leads there again. */
  | { readonly kind: 'returning'; readonly url: string }
  /** Another network than the one picked is ready to take the payment; `url` leads there. */
  | { readonly kind: 'switched'; readonly url: string }
  | { readonly kind: 'checking' }
  | ChooseScreen

export type ChooseScreen = {
  readonly kind: 'choose'
  readonly needs: readonly CheckoutNeed[]
  readonly flows: readonly PlannedFlow[]
  readonly rejected: readonly RejectedFlow[]
  readonly handoffs: readonly PlannedHandoff[]
  /** Why the last try came to nothing. */
  readonly failure: Failure | null
  /** How much the balance is short of, when that alone keeps it from paying. */
  readonly shortMinor: bigint | null
}

export type LookAround = {
  /** Only chooses words: whether the time is up is for the cashier's clock to say. */
  readonly now: Date
  /** The till refused to go on with this checkout. */
  readonly closed: boolean
  /** The buyer went back to the choice of flows although an attempt is still open. */
  readonly choosing: boolean
}

/** Decides the one screen that a checkout calls for. Only the cashier's word makes it paid. */
export function screenOf(
  look: CheckoutLook,
  { now, closed, choosing }: LookAround,
): CheckoutScreen {
  const { checkout, attempt } = look
  if (checkout.status === 'completed') return { kind: 'paid', order: look.order }
  const open = attempt !== null && isOpen(attempt)
  if (checkout.status === 'canceled') {
    const expired = checkout.heldUntil <= now
    return { kind: 'over', why: expired ? 'expired' : 'canceled', refunded: isReturned(attempt) }
  }
  // A payment that is still open may come in after the deadline: its result is waited for.
  if (open && !choosing) return screenOfAttempt(attempt)
  if (closed) return { kind: 'over', why: 'expired', refunded: isReturned(attempt) }
  return {
    kind: 'choose',
    needs: checkout.needs,
    flows: look.plan.flows,
    rejected: look.plan.rejected,
    handoffs: look.plan.handoffs,
    failure: attempt?.failure ? (attempt.failure as Failure) : null,
    shortMinor: shortOf(look),
  }
}

function screenOfAttempt({ state, present, insteadOf }: AttemptView): CheckoutScreen {
  if (state !== 'pending' || !present) return { kind: 'checking' }
  // Nobody is sent to a network they didn't pick without being told first.
  if (insteadOf && present.kind === 'redirect') return { kind: 'switched', url: present.url }
  return screenOfPresent(present)
}

function screenOfPresent(present: Present): CheckoutScreen {
  switch (present.kind) {
    case 'qr':
      return { kind: 'scan', payload: present.payload, expiresAt: present.expiresAt }
    case 'redirect':
      return { kind: 'returning', url: present.url }
    case 'wait':
      return { kind: 'checking' }
    default:
      return { kind: 'elsewhere', present: present.kind }
  }
}

function isOpen({ state }: AttemptView): boolean {
  return state === 'created' || state === 'pending' || state === 'unknown'
}

/** Money that came in without becoming a purchase goes back in full. */
function isReturned(attempt: AttemptView | null): boolean {
  return attempt?.state === 'succeeded' && attempt.failure !== null
}

function shortOf({ plan, checkout, balanceMinor }: CheckoutLook): bigint | null {
  const short = plan.rejected.some(
    ({ flow, reason }) => flow === 'balance.one_tap' && reason === 'insufficient_balance',
  )
  if (!short || balanceMinor === null || checkout.purpose === 'top_up') return null
  return checkout.totalMinor - balanceMinor
}

/** The screens on which something may change without the buyer: they are watched. */
export function isWatched(screen: CheckoutScreen): boolean {
  return ['scan', 'returning', 'switched', 'checking'].includes(screen.kind)
}

/** The flow to mark: the buyer's pick while the plan still offers it, else the plan's first. */
export function markedFlow(flows: readonly PlannedFlow[], picked: string | null) {
  return flows.find(({ flow }) => flow === picked) ?? flows[0]
}
