import type {
  AttemptView,
  CheckoutLook,
  CheckoutNeed,
  Failure,
  Flow,
  PlannedFlow,
  PlannedHandoff,
  Present,
  RejectedFlow,
} from '@onetill/contract'
import type { BridgeParams } from './bridges/bridge'

/** What a network's own fields need. */
export type FormPresent = Extract<Present, { kind: 'form' }>

/** What a buyer is shown of a checkout: exactly one of these at any time. */
export type CheckoutScreen =
  | { readonly kind: 'paid'; readonly order: CheckoutLook['order'] }
  | { readonly kind: 'over'; readonly why: 'expired' | 'canceled'; readonly refunded: boolean }
  | { readonly kind: 'scan'; readonly payload: string; readonly expiresAt: string }
  /** A payment app's own sheet, above this page. */
  | { readonly kind: 'bridge'; readonly flow: Flow; readonly params: BridgeParams }
  /** A network's own fields, inside this page. */
  | { readonly kind: 'form'; readonly flow: Flow; readonly present: FormPresent }
  /** Inside a frame nothing can be paid: a window of its own does. */
  | { readonly kind: 'window' }
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
  /** Flows the plan offers, but whose app isn't on this device. */
  readonly missing: readonly Flow[]
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
  /** The buyer is back from a payment app's sheet. */
  readonly returned?: boolean
  /** Flows whose app isn't on this device. */
  readonly missing?: readonly Flow[]
}

/** Decides the one screen that a checkout calls for. Only the cashier's word makes it paid. */
export function screenOf(
  look: CheckoutLook,
  { now, closed, choosing, returned = false, missing = [] }: LookAround,
): CheckoutScreen {
  const { checkout, attempt, plan } = look
  if (checkout.status === 'completed') return { kind: 'paid', order: look.order }
  const open = attempt !== null && isOpen(attempt)
  if (checkout.status === 'canceled') {
    const expired = checkout.heldUntil <= now
    return { kind: 'over', why: expired ? 'expired' : 'canceled', refunded: isReturned(attempt) }
  }
  // A payment that is still open may come in after the deadline: its result is waited for.
  if (plan.client.embedded && !closed) return { kind: 'window' }
  if (open && !choosing) return screenOfAttempt(attempt, returned)
  if (closed) return { kind: 'over', why: 'expired', refunded: isReturned(attempt) }
  const flows = plan.flows.filter(({ flow }) => !missing.includes(flow))
  return {
    kind: 'choose',
    needs: checkout.needs,
    flows,
    rejected: plan.rejected,
    handoffs: flows.length + plan.handoffs.length > 0 ? plan.handoffs : [LAST_RESORT],
    missing: missing.filter((flow) => plan.flows.some((planned) => planned.flow === flow)),
    failure: attempt?.failure ? (attempt.failure as Failure) : null,
    shortMinor: shortOf(look),
  }
}

/** For a device that lacks every app the plan had in mind. */
const LAST_RESORT: PlannedHandoff = { handoff: 'send_link', because: 'client_unknown' }

function screenOfAttempt(
  { state, present, flow, insteadOf }: AttemptView,
  returned: boolean,
): CheckoutScreen {
  if (state !== 'pending' || !present) return { kind: 'checking' }
  // Nobody is sent to a network they didn't pick without being told first.
  if (insteadOf && present.kind === 'redirect') return { kind: 'switched', url: present.url }
  if (present.kind === 'sdk' && returned) return { kind: 'checking' }
  return screenOfPresent(present, flow)
}

function screenOfPresent(present: Present, flow: Flow): CheckoutScreen {
  switch (present.kind) {
    case 'qr':
      return { kind: 'scan', payload: present.payload, expiresAt: present.expiresAt }
    case 'redirect':
      return { kind: 'returning', url: present.url }
    case 'wait':
      return { kind: 'checking' }
    case 'sdk':
      return { kind: 'bridge', flow, params: present.params }
    default:
      return { kind: 'form', flow, present }
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

/** Whether something may change without the buyer: a payment may be under way, here or in another window. */
export function isWatched(screen: CheckoutScreen, { attempt }: CheckoutLook): boolean {
  if (screen.kind === 'choose') return attempt !== null && isOpen(attempt)
  return !UNWATCHED.includes(screen.kind)
}
const UNWATCHED: readonly CheckoutScreen['kind'][] = ['paid', 'over']

/** A code that was on the screen has run out unpaid, and the checkout lives on: time for a new code. */
export function codeRanOut(scanned: string | null, { checkout, attempt }: CheckoutLook): boolean {
  const isOver = checkout.status === 'canceled' || checkout.status === 'completed'
  return attempt?.id === scanned && attempt?.failure === 'expired' && !isOver
}

/** The flow to mark: the buyer's pick while the plan still offers it, else the plan's first. */
export function markedFlow(flows: readonly PlannedFlow[], picked: string | null) {
  return flows.find(({ flow }) => flow === picked) ?? flows[0]
}
