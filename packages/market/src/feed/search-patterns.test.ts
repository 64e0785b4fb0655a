import { describe, expect, it } from 'vitest'
import { searchPatterns } from './search-patterns'

describe('search patterns', () => {
  it.each([
    ['honey', ['%honey%', '%', '%', '%', '%']],
    ['  蜂蜜  tea ', ['%蜂蜜%', '%tea%', '%', '%', '%']],
    ['100%_\\', ['%100\\%\\_\\\\%', '%', '%', '%', '%']],
    ['a b c d e f g', ['%a%', '%b%', '%c%', '%d%', '%e%']],
    [' ', ['%', '%', '%', '%', '%']],
  ])('of %j', (text, patterns) => {
    expect(searchPatterns(text)).toEqual(patterns)
  })
})
