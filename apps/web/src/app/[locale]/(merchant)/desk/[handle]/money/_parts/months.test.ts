import { describe, expect, it } from 'vitest'
import { monthOf, monthsToShow } from './months'

describe('months of a statement', () => {
  it.each([
    { asked: '2026-02', to: '2026-02-28' },
    { asked: '2028-02', to: '2028-02-29' },
    { asked: '2026-12', to: '2026-12-31' },
  ])('$asked ends on $to', ({ asked, to }) => {
    expect(monthOf(asked, 'Asia/Shanghai')).toEqual({ month: asked, from: `${asked}-01`, to })
  })

  it.each([undefined, '2026-13', 'x', '2026-1'])('take %s for the current one', (asked) => {
    const { month } = monthOf(asked, 'UTC')
    expect(month).toBe(new Date().toISOString().slice(0, 7))
    expect(monthsToShow(month, 'UTC')[0]).toBe(month)
  })

  it('show an older one that was asked for', () => {
    expect(monthsToShow('2020-01', 'UTC')).toHaveLength(7)
  })
})
