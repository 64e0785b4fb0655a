/**
 * A flow's circuit breaker. Closed, calls pass and are judged together; open, the plan leaves the flow alone; half
 * open, it is offered behind the others, and each call is a probe.
 */
export type Breaker = {
  readonly state: 'closed' | 'open' | 'half_open'
  /** What most of the calls that tripped it failed for. */
  readonly cause: string
  readonly since: Date
  readonly restSeconds: number
  /** Probes in a row that went well. */
  readonly successes: number
}

/** The calls of the window that the breaker judges by. */
export type Recent = {
  readonly tried: number
  readonly failed: number
  readonly causes: Readonly<Record<string, number>>
}

const ENOUGH = 5
const TRIP_SHARE = 0.5
const FIRST_REST_SECONDS = 60
const LONGEST_REST_SECONDS = 480
const PROBES_TO_CLOSE = 3
/** A breaker that trips again so soon after it closed rests longer, */
const SOON_MILLIS = 600_000
/** and one that nobody had reason to doubt for so long after its rest is closed. */
const FORGIVEN_MILLIS = 600_000

export function isTripping({ tried, failed }: Pick<Recent, 'tried' | 'failed'>): boolean {
  return tried >= ENOUGH && failed / tried >= TRIP_SHARE
}

/** What the breaker is now: time alone half opens it after its rest, and closes it after a long quiet. */
export function stateAt(breaker: Breaker | null, now: Date): Breaker['state'] {
  if (!breaker || breaker.state === 'closed') return 'closed'
  const rested = now.getTime() - restedAt(breaker).getTime()
  if (rested >= FORGIVEN_MILLIS) return 'closed'
  return breaker.state === 'half_open' || rested >= 0 ? 'half_open' : 'open'
}

/** When an open breaker lets the first probe through. */
export function restedAt({ state, since, restSeconds }: Breaker): Date {
  return state === 'half_open' ? since : new Date(since.getTime() + restSeconds * 1000)
}

/** The breaker after one more call, or null when it stays as it was. */
export function turnBreaker(
  breaker: Breaker | null,
  call: { readonly succeeded: boolean; readonly cause: string | null },
  recent: Recent,
  now: Date,
): Breaker | null {
  switch (stateAt(breaker, now)) {
    case 'closed':
      return !call.succeeded && isTripping(recent) ? trip(breaker, recent, now) : null
    case 'open':
      return null // A straggler: it was on its way before, or its buyer chose it before.
    default:
      return breaker && probe(breaker, call, now)
  }
}

function trip(last: Breaker | null, { causes }: Recent, now: Date): Breaker {
  const soon = last !== null && now.getTime() - last.since.getTime() < SOON_MILLIS
  const [worst] = Object.entries(causes).sort(([, a], [, b]) => b - a)
  return {
    state: 'open',
    cause: worst?.[0] ?? 'network_error',
    since: now,
    restSeconds: soon ? longer(last.restSeconds) : FIRST_REST_SECONDS,
    successes: 0,
  }
}

function probe(
  breaker: Breaker,
  call: { readonly succeeded: boolean; readonly cause: string | null },
  now: Date,
): Breaker {
  if (!call.succeeded) {
    const cause = call.cause ?? breaker.cause
    return {
      ...trip(null, { tried: 1, failed: 1, causes: { [cause]: 1 } }, now),
      restSeconds: longer(breaker.restSeconds),
    }
  }
  const successes = breaker.successes + 1
  const state = successes >= PROBES_TO_CLOSE ? 'closed' : 'half_open'
  const moved = state !== breaker.state
  return { ...breaker, state, successes, since: moved ? now : breaker.since }
}

function longer(seconds: number): number {
  return Math.min(seconds * 2, LONGEST_REST_SECONDS)
}
