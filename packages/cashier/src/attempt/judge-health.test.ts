import { describe, expect, it } from 'vitest'
import { type HealthMinute, judgeHealth } from './judge-health'
import type { Breaker } from './turn-breaker'

const NOW = new Date('2026-01-01T12:10:00Z')
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)
const minute = (back: number, succeeded: number, failed: number, millis = 100): HealthMinute => ({
  minute: ago(back),
  succeeded,
  failed,
  millis: BigInt(millis * (succeeded + failed)),
  causes: { timeout: failed },
})
const breaker = (state: Breaker['state'], since: Date): Breaker => ({
  ...{ state, since },
  cause: 'timeout',
  restSeconds: 60,
  successes: 0,
})

describe('the health of a flow', () => {
  it.each([
    { name: 'nothing seen', minutes: [], state: 'healthy' },
    { name: 'all well', minutes: [minute(1, 30, 1)], state: 'healthy' },
    { name: 'two failures are no verdict', minutes: [minute(1, 0, 2)], state: 'healthy' },
    { name: 'every third fails', minutes: [minute(1, 10, 5)], state: 'degraded' },
    { name: 'slow', minutes: [minute(1, 20, 0, 9_000)], state: 'degraded' },
    { name: 'recovered', minutes: [minute(9, 0, 5), minute(1, 40, 0)], state: 'healthy' },
  ])('$name: $state', ({ minutes, state }) => {
    expect(judgeHealth(minutes, null, NOW).state).toBe(state)
  })

  it.each([
    { name: 'just tripped', now: breaker('open', ago(0)), state: 'open' },
    { name: 'rested', now: breaker('open', ago(2)), state: 'probing' },
    { name: 'half open', now: breaker('half_open', ago(0)), state: 'probing' },
    { name: 'quiet for long', now: breaker('open', ago(12)), state: 'healthy' },
    { name: 'closed again', now: breaker('closed', ago(1)), state: 'healthy' },
  ])('$name: $state', ({ now, state }) => {
    expect(judgeHealth([minute(5, 1, 2)], now, NOW).state).toBe(state)
  })

  it('holds nothing against a flow from before its breaker closed', () => {
    const before = [minute(5, 0, 20), minute(0, 6, 0)]
    expect(judgeHealth(before, breaker('closed', ago(1)), NOW)).toEqual({
      state: 'healthy',
      successRate: 1,
    })
  })
})
