import { describe, expect, it } from 'vitest'
import { readSource, sampleHouse } from './law'
import { nameLaw } from './name-law'

const exports = { '.': './src/index.ts', './trpc': './src/trpc/index.ts' }
const house = sampleHouse({ packages: [{ name: '@onetill/api', folder: 'packages/api', exports }] })
const check = (path: string) => nameLaw.check([readSource(path, '')], house)

describe('the name law', () => {
  it.each([
    'packages/api/src/openCheckout.ts',
    'packages/api/src/OpenCheckout.tsx',
    'packages/api/src/utils.ts',
    'packages/api/src/helpers/format.ts',
    'packages/api/src/http/index.ts',
    'apps/web/src/shell/index.ts',
  ])('refuses %s', (path) => {
    expect(check(path)).toMatchObject([{ file: path }])
  })

  it.each([
    'packages/api/src/open-checkout.ts',
    'packages/api/src/open-checkout.db.test.ts',
    'packages/api/src/index.ts',
    'packages/api/src/trpc/index.ts',
    'apps/web/src/app/[locale]/(social)/page.tsx',
  ])('allows %s', (path) => {
    expect(check(path)).toEqual([])
  })
})
