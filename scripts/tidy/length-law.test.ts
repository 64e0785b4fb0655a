import { describe, expect, it } from 'vitest'
import { readSource, sampleHouse } from './law'
import { lengthLaw } from './length-law'

const lines = (count: number, line = '  call()') =>
  Array.from({ length: count }, () => line).join('\n')
const check = (text: string) =>
  lengthLaw.check([readSource('packages/a/src/a.ts', text)], sampleHouse())

describe('the length law', () => {
  it('refuses a file of 251 lines of code', () => {
    expect(check(lines(251))).toMatchObject([{ line: 1 }])
  })

  it('counts neither comments nor empty lines', () => {
    expect(check(`${lines(250)}\n\n// why\n`)).toEqual([])
  })

  it.each([
    [`const a = 1\nfunction long() {\n${lines(70)}\n}`, 'a function'],
    [
      `const a = 1\nexport async function long(a: string): Promise<void> {\n${lines(70)}\n}`,
      'an exported one',
    ],
    [`const a = 1\nconst long = (a: string) => {\n${lines(70)}\n}`, 'an arrow'],
    [`const a = {\n  async long(a) {\n${lines(70)}\n  },\n}`, 'a method'],
    [`const a = 1\nfunction long() {\n${lines(70, "  call('}')")}\n}`, 'braces in strings'],
  ])('refuses one that is too long: %#', (text) => {
    expect(check(text)).toMatchObject([{ line: 2 }])
  })

  it('allows 70 lines, and a suite of tests of any length', () => {
    expect(check(`function fits() {\n${lines(68)}\n}`)).toEqual([])
    expect(check(`describe('all', () => {\n${lines(100)}\n})`)).toEqual([])
  })
})
