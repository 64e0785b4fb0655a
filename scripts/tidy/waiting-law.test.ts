import { describe, expect, it } from 'vitest'
import { readSource, sampleHouse } from './law'
import { waitingLaw } from './waiting-law'

const check = (text: string, path = 'packages/a/src/a.test.ts') =>
  waitingLaw.check([readSource(path, text)], sampleHouse())

describe('the waiting law', () => {
  it.each([
    'await page.waitForTimeout(500)',
    'await sleep(10)',
    'await setTimeout(100)',
    'await new Promise((resolve) => setTimeout(resolve, 10))',
    'await new Promise<void>((done) => { setTimeout(done, 10) })',
  ])('refuses %s in a test', (text) => {
    expect(check(text)).toMatchObject([{ line: 1 }])
    expect(check(text, 'e2e/support/people.ts')).toMatchObject([{ line: 1 }])
  })

  it('leaves programs that poll alone', () => {
    expect(check('await setTimeout(100)', 'packages/a/src/poll.ts')).toEqual([])
  })
})
