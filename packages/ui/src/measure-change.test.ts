import { describe, expect, it } from 'vitest'
import { measureChange } from './measure-change'

describe('measureChange', () => {
  it.each([
    [1124n, 1000n, 'up', '12.4'],
    [876n, 1000n, 'down', '12.4'],
    [1000n, 1000n, 'same', '0.0'],
    [10004n, 10000n, 'same', '0.0'],
    [10005n, 10000n, 'up', '0.1'],
    [3000n, 1000n, 'up', '200.0'],
    [0n, 1000n, 'down', '100.0'],
    [5n, 0n, 'new', ''],
    [0n, 0n, 'same', ''],
  ] as const)('%s against %s is %s %s', (current, previous, direction, percent) => {
    expect(measureChange(current, previous)).toEqual({ direction, percent })
  })

  it('is exact where a float is not', () => {
    expect(measureChange('18014398509481986000', '9007199254740993000').percent).toBe('100.0')
  })
})
