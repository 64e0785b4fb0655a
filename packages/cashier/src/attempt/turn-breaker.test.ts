import { describe, expect, it } from 'vitest'
import { type Breaker, type Recent, restedAt, stateAt, turnBreaker } from './turn-breaker'

const NOW = new Date('2026-01-01T12:00:00Z')
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const BAD: Recent = { tried: 6, failed: 4, causes: { timeout: 3, connection: 1 } }
const GOOD: Recent = { tried: 50, failed: 1, causes: { timeout: 1 } }
const failure = { succeeded: false, cause: 'timeout' }
const success = { succeeded: true, cause: null }

const open = turnBreaker(null, failure, BAD, NOW) as Breaker

describe('closed', () => {
  it('trips at the failure that makes half of at least five', () => {
    expect(open).toEqual({
      state: 'open',
      cause: 'timeout',
      since: NOW,
      restSeconds: 60,
      successes: 0,
    })
  })
  it.each([
    ['few calls', failure, { tried: 4, failed: 4, causes: {} }],
    ['few failures', failure, GOOD],
    ['a success, whatever was before', success, BAD],
  ])('stays closed: %s', (_, call, recent) => {
    expect(turnBreaker(null, call, recent, NOW)).toBeNull()
  })
})

describe('open', () => {
  it('is left alone until it has rested, whatever stragglers bring', () => {
    expect(stateAt(open, later(59))).toBe('open')
    expect(turnBreaker(open, success, GOOD, later(30))).toBeNull()
    expect(turnBreaker(open, failure, BAD, later(30))).toBeNull()
    expect(restedAt(open)).toEqual(later(60))
  })
  it('is half open once it has rested', () => {
    expect(stateAt(open, later(60))).toBe('half_open')
  })
})

describe('half open', () => {
  it('closes after three good probes in a row', () => {
    const first = turnBreaker(open, success, BAD, later(61)) as Breaker
    const second = turnBreaker(first, success, BAD, later(62)) as Breaker
    const third = turnBreaker(second, success, BAD, later(63)) as Breaker
    expect([first, second, third].map(({ state }) => state)).toEqual([
      'half_open',
      'half_open',
      'closed',
    ])
    expect(third.since).toEqual(later(63))
  })
  it('opens at the first bad probe and rests twice as long, up to eight minutes', () => {
    let breaker = open
    const rests: number[] = []
    for (let turn = 0; turn < 5; turn += 1) {
      const at = restedAt(breaker)
      breaker = turnBreaker(
        breaker,
        { succeeded: false, cause: 'unreachable' },
        GOOD,
        at,
      ) as Breaker
      rests.push(breaker.restSeconds)
    }
    expect(rests).toEqual([120, 240, 480, 480, 480])
    expect(breaker.cause).toBe('unreachable')
  })
  it('is forgiven when nothing speaks against it for ten minutes', () => {
    expect(stateAt(open, later(60 + 599))).toBe('half_open')
    expect(stateAt(open, later(60 + 600))).toBe('closed')
  })
  it('rests longer when it trips again soon after closing', () => {
    const closed: Breaker = { ...open, state: 'closed', since: later(100) }
    expect(turnBreaker(closed, failure, BAD, later(200))?.restSeconds).toBe(120)
    expect(turnBreaker(closed, failure, BAD, later(2_000))?.restSeconds).toBe(60)
  })
})
