import type { FlowHealth } from '../plan/plan-input'

/** What a flow did in one minute. Only what the network is to blame for counts as failed. */
export type HealthMinute = {
  readonly minute: Date
  readonly succeeded: number
  readonly failed: number
  readonly millis: bigint
}

export const HEALTH_WINDOW_MINUTES = 10
const ENOUGH = 5
const BREAK_SHARE = 0.5
const DEMOTE_SHARE = 0.2
const SLOW_MILLIS = 5_000
/** A broken flow is left alone this long after its last failure, then offered again behind the others. */
const REST_MINUTES = 2

/** Judges the last ten minutes: healthy, degraded (failing or slow), open (left alone) or probing (tried again). */
export function judgeHealth(minutes: readonly HealthMinute[], now: Date): FlowHealth {
  let tried = 0
  let failed = 0
  let millis = 0n
  let lastFailure = 0
  for (const minute of minutes) {
    const count = minute.succeeded + minute.failed
    tried += count
    failed += minute.failed
    millis += minute.millis
    if (minute.failed > 0) lastFailure = Math.max(lastFailure, minute.minute.getTime())
  }
  if (tried === 0) return { state: 'healthy', successRate: null }
  const successRate = (tried - failed) / tried
  const share = failed / tried
  if (tried >= ENOUGH && share >= BREAK_SHARE) {
    const rested = now.getTime() - lastFailure > (REST_MINUTES + 1) * 60_000
    return { state: rested ? 'probing' : 'open', successRate }
  }
  const slow = Number(millis) / tried > SLOW_MILLIS
  const degraded = tried >= ENOUGH && (share >= DEMOTE_SHARE || slow)
  return { state: degraded ? 'degraded' : 'healthy', successRate }
}
