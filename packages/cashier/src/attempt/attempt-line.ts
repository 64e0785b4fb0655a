import type { LoadedAttempt } from '../checkout/load-checkout'

type Attempts = readonly LoadedAttempt[]

/** An attempt and those it stands in for, newest first: the last of them is what the buyer picked. */
export function lineOf(attempts: Attempts, attempt: LoadedAttempt): LoadedAttempt[] {
  const before = attempts.find(({ id }) => id === attempt.insteadOf)
  return before ? [attempt, ...lineOf(attempts, before)] : [attempt]
}

/** The attempt that took this one's place in the end, or itself. */
export function lastInLine(attempts: Attempts, attempt: LoadedAttempt): LoadedAttempt {
  const after = attempts.find(({ insteadOf }) => insteadOf === attempt.id)
  return after ? lastInLine(attempts, after) : attempt
}
