import { apiRouter } from '@onetill/api/trpc'
import { expect, it } from 'vitest'
import { CHANGING } from './changing-procedures'

it('names procedures that exist', () => {
  const known = Object.keys(apiRouter._def.procedures)
  expect([...CHANGING].filter((path) => !known.includes(path))).toEqual([])
})
