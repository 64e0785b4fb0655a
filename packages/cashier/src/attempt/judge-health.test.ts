import { describe, expect, it } from 'vitest'
import { judgeHealth } from './judge-health'

const NOW = new Date('2026-01-01T12:10:00Z')
const minute = (ago: number, succeeded: number, failed: number, millis = 100) => ({
  minute: new Date(NOW.getTime() - ago * 60_000),
  succeeded,
  failed,
  millis: BigInt(millis * (succeeded + failed)),
})

describe('the health of a flow', () => {
  it.each([
    { name: 'nothing seen', minutes: [], state: 'healthy' },
    { name: 'all well', minutes: [minute(1, 30, 1)], state: 'healthy' },
    { name: 'two failures are no verdict', minutes: [minute(1, 0, 2)], state: 'healthy' },
    { name: 'every third fails', minutes: [minute(1, 10, 5)], state: 'degraded' },
    { name: 'slow', minutes: [minute(1, 20, 0, 9_000)], state: 'degraded' },
    { name: 'down', minutes: [minute(0, 1, 9)], state: 'open' },
    { name: 'down, then left alone', minutes: [minute(5, 1, 9)], state: 'probing' },
    { name: 'recovered', minutes: [minute(9, 0, 5), minute(1, 40, 0)], state: 'healthy' },
  ])('$name: $state', ({ minutes, state }) => {
    expect(judgeHealth(minutes, NOW).state).toBe(state)
  })
})
