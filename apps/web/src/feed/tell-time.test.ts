import { describe, expect, it } from 'vitest'
import { tellDay, tellTime } from './tell-time'
import { writeCount } from './write-count'

const now = new Date('2026-11-23T12:00:00Z')
const before = (seconds: number) => new Date(now.getTime() - seconds * 1000)

describe('tellTime', () => {
  it.each([
    [0, '刚刚', 'Just now'],
    [59, '刚刚', 'Just now'],
    [60, '1 分钟前', '1 min. ago'],
    [3 * 3600, '3 小时前', '3 hr. ago'],
    [24 * 3600, '昨天', 'yesterday'],
    [45 * 3600, '前天', '2 days ago'],
    [3 * 24 * 3600, '3 天前', '3 days ago'],
    [20 * 24 * 3600, '11 月 3 日', 'Nov 3'],
    [-30, '刚刚', 'Just now'],
  ])('%i seconds ago is %s, %s', (seconds, chinese, english) => {
    expect(tellTime(before(seconds), now, 'zh-CN')).toBe(chinese)
    expect(tellTime(before(seconds), now, 'en')).toBe(english)
  })

  it('names the year of what is long ago, by the calendar of China', () => {
    expect(tellTime(new Date('2025-12-31T17:00:00Z'), now, 'en')).toBe('Jan 1, 2026')
    expect(tellDay(new Date('2025-12-31T17:00:00Z'), 'zh-CN')).toBe('2026 年 1 月 1 日')
  })
})

it.each([
  [0, undefined, undefined],
  [-1, undefined, undefined],
  [36, '36', '36'],
  [12_840, '1.3 万', '12.8K'],
])('%i likes are written %s, %s', (count, chinese, english) => {
  expect(writeCount(count, 'zh-CN')).toBe(chinese)
  expect(writeCount(count, 'en')).toBe(english)
})
