import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareVersions, parseVersion, versionBand } from './compare-versions'

describe('compareVersions', () => {
  it.each([
    ['5.99.99', '6.0.0', -1],
    ['6.0.0', '6.0', 0],
    ['6.0.0', '6', 0],
    ['6.0.1', '6.0.0', 1],
    ['7.99.99', '8.0.0', -1],
    ['8.0.0', '7.99.99', 1],
    ['10.0', '8.0.0', 1],
    ['10.0', '9.9.9.9', 1],
    ['8.0.0.0', '8.0', 0],
  ] as const)('%s against %s is %i', (a, b, order) => {
    expect(compareVersions(a, b)).toBe(order)
  })

  it.each([
    '',
    'junk',
    '8.',
    '.8',
    '8..0',
    '8.0-beta',
    'v8.0',
    '８.0',
    '-1',
    '1e3',
    ' 8.0',
    '8.0\n',
    '1.2.3.4.5.6.7.8.9',
    '9999999999',
    '8'.repeat(8192),
  ])('refuses %j', (junk) => {
    expect(parseVersion(junk)).toBeNull()
    expect(compareVersions(junk, '8.0')).toBeNull()
    expect(versionBand(junk)).toBe('unknown')
  })

  it('is a total order on whatever it reads', () => {
    const version = fc
      .array(fc.nat(30), { minLength: 1, maxLength: 4 })
      .map((numbers) => numbers.join('.'))
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        const ab = compareVersions(a, b)
        expect(ab).toBe(0 - (compareVersions(b, a) ?? 9) || 0)
        if (ab === -1 && compareVersions(b, c) === -1) expect(compareVersions(a, c)).toBe(-1)
      }),
    )
  })
})
