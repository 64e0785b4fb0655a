import type { FlowHealth } from '../plan/plan-input'
import { type Breaker, type Recent, stateAt } from './turn-breaker'

/** What a flow did in one minute. Only what the network is to blame for counts as failed. */
export type HealthMinute = {
  readonly minute: Date
  readonly succeeded: number
  readonly failed: number
  readonly millis: bigint
  readonly causes: Readonly<Record<string, number>>
}

export const HEALTH_WINDOW_MINUTES = 10
const ENOUGH = 5
const DEMOTE_SHARE = 0.2
const SLOW_MILLIS = 5_000

/** Judges a flow by its breaker and its last ten minutes: healthy, degraded (failing or slow), open or probing. */
export function judgeHealth(
  minutes: readonly HealthMinute[],
  breaker: Breaker | null,
  now: Date,
): FlowHealth {
  const { tried, failed, millis } = sumRecent(minutes, breaker)
  const successRate = tried === 0 ? null : (tried - failed) / tried
  const state = stateAt(breaker, now)
  if (state !== 'closed') return { state: state === 'open' ? 'open' : 'probing', successRate }
  const slow = tried > 0 && Number(millis) / tried > SLOW_MILLIS
  const degraded = tried >= ENOUGH && (failed / tried >= DEMOTE_SHARE || slow)
  return { state: degraded ? 'degraded' : 'healthy', successRate }
}

/** What counts for a verdict: nothing from before the breaker last closed is held against a flow. */
export function sumRecent(
  minutes: readonly HealthMinute[],
  breaker: Breaker | null,
): Recent & { readonly millis: bigint } {
  const forgotten = breaker?.state === 'closed' ? breaker.since : null
  const causes: Record<string, number> = {}
  let [tried, failed, millis] = [0, 0, 0n]
  for (const one of minutes) {
    if (forgotten && one.minute < forgotten) continue
    tried += one.succeeded + one.failed
    failed += one.failed
    millis += one.millis
    for (const [cause, count] of Object.entries(one.causes)) {
      causes[cause] = (causes[cause] ?? 0) + count
    }
  }
  return { tried, failed, millis, causes }
}
