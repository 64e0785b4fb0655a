import { describe, expect, it } from 'vitest'
import { findVariant, isReachable } from './choose-variant'

const variants = [
  { id: 'red-s', values: ['red', 's'], available: true },
  { id: 'red-m', values: ['red', 'm'], available: false },
  { id: 'blue-m', values: ['blue', 'm'], available: true },
]

describe('isReachable', () => {
  it.each([
    [[null, null], 0, 'red', true],
    [[null, null], 1, 'm', true],
    [['red', null], 1, 's', true],
    [['red', null], 1, 'm', false],
    [['blue', 'm'], 0, 'red', false],
    [['blue', 'm'], 1, 's', false],
    [[null, 's'], 0, 'blue', false],
  ] as const)('with %j chosen, option %i "%s" is %s', (chosen, option, value, reachable) => {
    expect(isReachable(variants, chosen, option, value)).toBe(reachable)
  })
})

describe('findVariant', () => {
  it('needs every option', () => {
    expect(findVariant(variants, ['red', null])).toBeUndefined()
    expect(findVariant(variants, ['blue', 'm'])?.id).toBe('blue-m')
    expect(findVariant(variants, ['blue', 's'])).toBeUndefined()
  })
})
