import { describe, expect, it } from 'vitest'
import { environmentLaw } from './environment-law'
import { readSource, sampleHouse } from './law'

const check = (path: string, text: string) =>
  environmentLaw.check([readSource(path, text)], sampleHouse({ variables: 'SEAL_KEY=\n' }))

describe('the environment law', () => {
  it.each([
    ['packages/api/src/services.ts', 'process.env.PORT'],
    ['apps/web/src/server/session.ts', 'const { PORT } = process.env'],
  ])('refuses reading it in %s', (path, text) => {
    expect(check(path, text)).toMatchObject([{ file: path, line: 1 }])
  })

  it.each([
    'apps/web/src/env.ts',
    'apps/web/next.config.ts',
    'scripts/house/a.mjs',
    'packages/api/bin/audit.ts',
  ])('allows reading it in %s', (path) => expect(check(path, 'process.env.PORT')).toEqual([]))

  it('refuses a variable that .env.example does not explain', () => {
    const text = 'const shape = {\n  SEAL_KEY: z.string(),\n  NEW_KEY: z.string(),\n}'
    expect(check('packages/api/src/environment.ts', text)).toMatchObject([{ line: 3 }])
  })
})
