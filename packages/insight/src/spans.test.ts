import { describe, expect, it } from 'vitest'
import { addMonths, countDays, localDayOf, quarterName, quarterStart } from './local-day'
import { quartersUntil, spansOf } from './spans'

describe('a local day', () => {
  it.each([
    ['Asia/Shanghai', '2026-03-01T15:59:59Z', '2026-03-01'],
    ['Asia/Shanghai', '2026-03-01T16:00:00Z', '2026-03-02'],
    ['America/Los_Angeles', '2026-03-08T07:59:59Z', '2026-03-07'],
    ['America/Los_Angeles', '2026-03-08T08:00:00Z', '2026-03-08'],
    // Clocks went forward that night: the next midnight comes an hour earlier by UTC.
    ['America/Los_Angeles', '2026-03-09T06:59:59Z', '2026-03-08'],
    ['America/Los_Angeles', '2026-03-09T07:00:00Z', '2026-03-09'],
    ['Europe/London', '2026-10-24T22:59:59Z', '2026-10-24'],
    ['Europe/London', '2026-10-24T23:00:00Z', '2026-10-25'],
    ['Europe/London', '2026-10-25T23:59:59Z', '2026-10-25'],
    ['Asia/Kathmandu', '2026-01-01T18:15:00Z', '2026-01-02'],
  ])('in %s at %s is %s', (zone, moment, day) => {
    expect(localDayOf(zone)(new Date(moment))).toBe(day)
  })

  it.each([
    ['2026-05-31', -3, '2026-02-28'],
    ['2024-05-31', -3, '2024-02-29'],
    ['2026-01-15', -3, '2025-10-15'],
  ])('%s moved by %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected)
  })

  it.each([
    ['2026-01-01', '2026-01-01', '2026-Q1'],
    ['2026-06-30', '2026-04-01', '2026-Q2'],
    ['2026-12-31', '2026-10-01', '2026-Q4'],
  ])('%s lies in the quarter from %s, %s', (day, start, name) => {
    expect([quarterStart(day), quarterName(day)]).toEqual([start, name])
  })
})

describe('the spans of a period', () => {
  it('end today, and before them lies one of equal length', () => {
    expect(spansOf('7d', '2026-05-20')).toEqual({
      now: { from: '2026-05-14', to: '2026-05-20' },
      before: { from: '2026-05-07', to: '2026-05-13' },
      quarterBefore: { from: '2026-02-14', to: '2026-02-20' },
    })
  })

  it('of a quarter begin with it', () => {
    expect(spansOf('quarter', '2026-05-20')).toEqual({
      now: { from: '2026-04-01', to: '2026-05-20' },
      before: { from: '2026-02-10', to: '2026-03-31' },
      quarterBefore: { from: '2026-01-01', to: '2026-02-19' },
    })
  })

  it.each(['7d', '30d', '90d', 'quarter'] as const)('%s never overlaps the present', (period) => {
    for (const today of ['2026-06-30', '2024-05-30', '2026-01-01', '2026-12-31', '2026-03-31']) {
      const { now, before, quarterBefore } = spansOf(period, today)
      expect(countDays(before.from, before.to)).toBe(countDays(now.from, now.to))
      expect(before.to < now.from && quarterBefore.to < now.from).toBe(true)
    }
  })

  it('cover five quarters, oldest first', () => {
    expect(quartersUntil('2026-02-11', 5)).toEqual([
      ...['2025-01-01', '2025-04-01', '2025-07-01', '2025-10-01', '2026-01-01'],
    ])
  })
})
