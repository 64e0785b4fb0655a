import type {
  Address,
  CheckoutLook,
  ErrorCode,
  Flow,
  Gesture,
  LineInput,
  Outcome,
} from '@onetill/contract'

/** What a call of the till came to when it was refused: a sentence to show and facts to act on. */
export type Problem = {
  readonly code: ErrorCode | 'offline' | 'payer_unknown'
  readonly sentence: string
  readonly facts: Readonly<Record<string, string>>
}

export type DetailsChange = {
  readonly email?: string
  readonly address?: Address
  readonly lines?: LineInput[]
}

/** One checkout as the panel acts on it. Every call may throw; {@link Till.problemOf} says what went wrong. */
export interface Till {
  pay(key: string, flow: Flow): Promise<Outcome>
  update(change: DetailsChange): Promise<CheckoutLook>
  look(): Promise<CheckoutLook>
  /** "I have paid": asks the network before it looks. */
  check(): Promise<CheckoutLook>
  /** Opens a top-up of the viewer's balance, which is a checkout of its own. */
  topUp(amountMinor: bigint, currency: string): Promise<Session>
  /** Opens the same basket again after its time ran out; absent where nobody knows how. */
  reopen?(look: CheckoutLook): Promise<Session>
  /** Calls back whenever the checkout's state changed, until the returned function is called. */
  watch(onChange: () => void): () => void
  /** Remembers beside the decision what the buyer did with the plan. Never throws, and nobody waits for it. */
  note(gesture: Gesture): void
  problemOf(error: unknown): Problem
  /** Leaves for a payment network's page in this window. */
  leave(url: string): void
  /** Leaves for a moment to learn who pays. Whoever opens this checkout again resumes with the flow. */
  identify(url: string, flow: Flow): void
  /** Opens this checkout in a window of its own; false when the browser keeps it shut. Absent where there is no need. */
  openWindow?(): boolean
  /** The cashier's clock in milliseconds, as far as it is known here: deadlines are its own. */
  now(): number
  /** The address under which this same checkout opens on another device or in another browser. */
  link(): string
}

/** A checkout and the way to act on it. */
export type Session = {
  readonly look: CheckoutLook
  readonly till: Till
  /** The flow to mark first, if the plan offers it; else the plan's own first. */
  readonly picked?: Flow
  /** What the buyer was paying through before they left for a moment: it goes on by itself, once. */
  readonly resume?: Flow
  /** What went wrong on the way here. */
  readonly problem?: Problem
  /** A window with this checkout is open already. */
  readonly windowed?: boolean
}
