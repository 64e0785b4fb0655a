import { describe, expect, it } from 'vitest'
import { readPlaywright, readVitest } from './reports.mjs'

describe('a vitest report', () => {
  it('counts tests, and a file that did not load as one failure', () => {
    const testResults = [
      {
        name: '/house/a.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'a one' },
          { status: 'failed', fullName: 'a two' },
          { status: 'pending', fullName: 'a three' },
        ],
      },
      { name: '/house/b.test.ts', status: 'failed', assertionResults: [] },
    ]
    expect(readVitest({ testResults }, '/house')).toEqual({
      passed: 1,
      failed: ['a.test.ts › a two', 'b.test.ts › could not be loaded'],
    })
  })
})

describe('a Playwright report', () => {
  it('counts what passed at the second try as a failure', () => {
    const spec = (title: string, status: string) => ({
      title,
      file: 'a.spec.ts',
      tests: [{ status }],
    })
    const suites = [
      {
        specs: [spec('one', 'expected')],
        suites: [{ specs: [spec('two', 'flaky'), spec('three', 'unexpected')] }],
      },
    ]
    expect(readPlaywright({ suites, errors: [{ message: 'no browser\nat x' }] })).toEqual({
      passed: 1,
      failed: ['a.spec.ts › two', 'a.spec.ts › three', 'browser › no browser'],
    })
  })
})
