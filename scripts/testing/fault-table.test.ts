import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../house/paths.mjs'
import { readFaultTable } from './fault-table.mjs'

const FAMILIES = { M: 26, W: 10, D: 12 } as const
const CODES = Object.entries(FAMILIES).flatMap(([family, count]) =>
  Array.from({ length: count }, (_, index) => `${family}${index + 1}`),
)
const table = readFaultTable()

it('has one line for every fault', () => {
  expect(table.map(({ code }) => code)).toEqual(CODES)
})

it.each(table)('$code has a test that bears its name, or a reason', ({ code, files, reason }) => {
  if (files.length === 0) expect(reason.length).toBeGreaterThan(20)
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8')
    expect(text, `${file} has no test of ${code}`).toMatch(new RegExp(`['"\`](?:M\\d+ )?${code} `))
  }
})

it('reads files and reasons', () => {
  const rows = readFaultTable('| M1 | a | `b.test.ts` `c.test.ts` |\n| D8 | d | no reason at all |')
  expect(rows).toEqual([
    { code: 'M1', says: 'a', files: ['b.test.ts', 'c.test.ts'], reason: '' },
    { code: 'D8', says: 'd', files: [], reason: 'no reason at all' },
  ])
})
