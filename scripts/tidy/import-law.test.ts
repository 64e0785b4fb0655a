import { describe, expect, it } from 'vitest'
import { importLaw } from './import-law'
import { readSource, sampleHouse } from './law'

const door = { '.': './src/index.ts' }
const house = sampleHouse({
  packages: [
    {
      name: '@onetill/cashier',
      folder: 'packages/cashier',
      exports: { ...door, './react': './src/react/index.ts' },
    },
    { name: '@onetill/market', folder: 'packages/market', exports: door },
    {
      name: '@onetill/db',
      folder: 'packages/db',
      exports: { ...door, './testing': './src/testing.ts' },
    },
    { name: '@onetill/sdk', folder: 'packages/sdk', exports: door },
    { name: '@onetill/contract', folder: 'packages/contract', exports: door },
    { name: '@onetill/ui', folder: 'packages/ui', exports: door },
    { name: '@onetill/web', folder: 'apps/web', exports: {} },
  ],
})
const check = (path: string, text: string) => importLaw.check([readSource(path, text)], house)

describe('the import law refuses', () => {
  it.each([
    ['packages/market/src/a.ts', "import { x } from '@onetill/cashier'", 'a sibling'],
    [
      'packages/market/src/a.ts',
      "import type { X } from '@onetill/cashier'",
      'a type of a sibling',
    ],
    ['packages/market/src/a.ts', "export { x } from '@onetill/cashier'", 'passing a sibling on'],
    ['packages/market/src/a.ts', "type X = import('@onetill/cashier').X", 'a type taken in place'],
    [
      'packages/market/src/a.ts',
      "import {\n  x,\n  y,\n} from '@onetill/cashier'",
      'a sibling over lines',
    ],
    ['packages/contract/src/a.ts', "import { x } from '@onetill/db'", 'anything from contract'],
    ['apps/web/src/a.ts', "import { x } from '@onetill/cashier'", 'the cashier itself from web'],
    ['apps/web/src/a.ts', "import { x } from '@onetill/db'", 'the database from web'],
    [
      'apps/sandbox/src/a.ts',
      "import { x } from '@onetill/contract'",
      'anything of ours from the sandbox',
    ],
    [
      'apps/microshop/src/a.ts',
      "import { x } from '@onetill/contract'",
      'more than the SDK from the microshop',
    ],
    [
      'packages/cashier/src/react/a.ts',
      "import { x } from '@onetill/db'",
      'the database from a component',
    ],
    ['packages/cashier/src/a.ts', "import { x } from '@onetill/ui'", 'components from the cashier'],
    [
      'packages/cashier/src/a.ts',
      "import { x } from '@onetill/db/src/client'",
      "a package's inside",
    ],
    [
      'packages/cashier/src/a.ts',
      "import { x } from '../../db/src/client'",
      "a package's inside by path",
    ],
    [
      'packages/cashier/src/a.ts',
      "import { x } from '@onetill/db/testing'",
      'test tools outside tests',
    ],
    [
      'packages/cashier/src/a.ts',
      "import { x } from '@onetill/nothing'",
      'a package that is not there',
    ],
  ])('%s: %s (%s)', (path, text) => {
    expect(check(path, text)).toMatchObject([{ file: path, line: 1 }])
  })
})

describe('the import law allows', () => {
  it.each([
    ['apps/web/src/a.ts', "import { x } from '@onetill/cashier/react'"],
    ['apps/microshop/src/a.ts', "import { x } from '@onetill/sdk'"],
    ['packages/market/src/a.ts', "import { x } from '@onetill/db'"],
    ['packages/market/src/a.db.test.ts', "import { x } from '@onetill/db/testing'"],
    ['packages/market/src/b/a.ts', "import { x } from '../c'"],
    ['packages/market/src/a.ts', "// import { x } from '@onetill/cashier'"],
    ['packages/cashier/src/react/a.ts', "import { x } from '@onetill/ui'"],
    ['scripts/testing/a.ts', "import { x } from '../../packages/db/src/migrate'"],
  ])('%s: %s', (path, text) => {
    expect(check(path, text)).toEqual([])
  })
})
