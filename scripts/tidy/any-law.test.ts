import { describe, expect, it } from 'vitest'
import { anyLaw } from './any-law'
import { readSource, sampleHouse } from './law'

const check = (text: string) =>
  anyLaw.check([readSource('packages/a/src/a.ts', text)], sampleHouse())

describe('the any law', () => {
  it.each([
    'let a: any',
    'let a: any[]',
    'a as any',
    'let a: Record<string, any>',
    'let a: string | any',
    '// @ts-ignore',
    '/* @ts-nocheck */',
  ])('refuses %s', (text) => {
    expect(check(text)).toMatchObject([{ line: 1 }])
  })

  it.each(["say('as any')", '// as any', 'expect.any(String)', '{ any: 1 }'])(
    'allows %s',
    (text) => {
      expect(check(text)).toEqual([])
    },
  )
})
