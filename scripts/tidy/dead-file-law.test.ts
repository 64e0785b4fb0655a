import { describe, expect, it } from 'vitest'
import { deadFileLaw } from './dead-file-law'
import { readSource, sampleHouse } from './law'

const house = sampleHouse({
  packages: [
    { name: '@onetill/market', folder: 'packages/market', exports: { '.': './src/index.ts' } },
    { name: '@onetill/web', folder: 'apps/web', exports: {} },
  ],
})

function dead(files: Record<string, string>) {
  const sources = Object.entries(files).map(([path, text]) => readSource(path, text))
  return deadFileLaw.check(sources, house).map(({ file }) => file)
}

describe('the dead-file law', () => {
  it('refuses what no entry leads to, even in a circle', () => {
    const files = {
      'packages/market/src/index.ts': "export * from './a'",
      'packages/market/src/a.ts': '',
      'packages/market/src/b.ts': "import './c'",
      'packages/market/src/c.ts': "import './b'",
    }
    expect(dead(files)).toEqual(['packages/market/src/b.ts', 'packages/market/src/c.ts'])
  })

  it('follows pages, tests, aliases, loaders and files named as text', () => {
    const files = {
      'apps/web/src/app/[locale]/page.tsx': "import { a } from '@/shell/a'",
      'apps/web/src/shell/a.tsx': "const Later = dynamic(() => import('./later'))",
      'apps/web/src/shell/later.tsx': '',
      'apps/web/next.config.ts': "plugin('./src/i18n/request.ts')",
      'apps/web/src/i18n/request.ts': '',
      'packages/market/src/a.test.ts': "import './scene'",
      'packages/market/src/scene.ts': '',
    }
    expect(dead(files)).toEqual([])
  })
})
