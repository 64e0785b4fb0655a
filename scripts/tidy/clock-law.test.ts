import { describe, expect, it } from 'vitest'
import { clockLaw } from './clock-law'
import { readSource, sampleHouse } from './law'

const check = (text: string, path = 'packages/cashier/src/a.ts') =>
  clockLaw.check([readSource(path, text)], sampleHouse())

describe('the clock law', () => {
  it.each(['Date.now()', 'new Date()', 'const now = Date.now'])(
    'refuses %s in the domain',
    (text) => {
      expect(check(text)).toMatchObject([{ line: 1 }])
    },
  )

  it.each([
    ['new Date(expiresAt)', 'packages/cashier/src/a.ts'],
    ['new Date()', 'packages/cashier/src/react/countdown.tsx'],
    ['new Date()', 'packages/cashier/src/a.test.ts'],
    ['Date.now()', 'apps/web/src/a.ts'],
  ])('allows %s in %s', (text, path) => {
    expect(check(text, path)).toEqual([])
  })
})
