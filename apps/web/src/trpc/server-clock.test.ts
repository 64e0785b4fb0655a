import { expect, it } from 'vitest'
import { createServerClock } from './server-clock'

const answer = (date?: string) => ({ headers: new Headers(date ? { date } : {}) })
const SERVER = Date.UTC(2026, 2, 1, 10, 0, 0)

it.each([
  ['seven minutes fast', 7 * 60_000],
  ['an hour slow', -3_600_000],
])('a device that is %s counts down by the server’s clock', (_, off) => {
  const device = { now: SERVER + off }
  const clock = createServerClock(() => device.now)
  expect(clock.now()).toBe(SERVER + off)
  clock.note(answer('Sun, 01 Mar 2026 10:00:00 GMT'))
  expect(clock.now()).toBe(SERVER)
  device.now += 5_000
  expect(clock.now()).toBe(SERVER + 5_000)
  clock.note(answer())
  clock.note(answer('soon'))
  expect(clock.now()).toBe(SERVER + 5_000)
})
