import { listImports, resolveRelative } from './imports'
import { type House, isTest, type Law, type Offence, type Source } from './law'

/** Who may import whom, as DESIGN draws it; nothing else may. A name with a slash is that export alone. */
const MAY: Record<string, string[]> = {
  'apps/microshop': ['sdk'],
  'apps/web': ['api', 'ui', 'cashier/react', 'contract'],
  'apps/worker': ['api', 'contract'],
  'apps/sandbox': [],
  'packages/api': ['cashier', 'market', 'insight', 'ledger', 'db', 'contract'],
  'packages/cashier': ['ledger', 'db', 'contract'],
  'packages/cashier/src/react': ['ui', 'contract'],
  'packages/market': ['ledger', 'db', 'contract'],
  'packages/insight': ['ledger', 'db', 'contract'],
  'packages/ledger': ['db', 'contract'],
  'packages/db': ['contract'],
  'packages/ui': ['contract'],
  'packages/sdk': ['contract'],
  'packages/contract': [],
}

export const importLaw: Law = {
  name: 'packages import only whom they may, through the front door',
  check: (sources, house) =>
    sources.flatMap((source) =>
      listImports(source).flatMap(({ specifier, line }) => {
        const remedy = judge(source, specifier, house)
        return remedy ? [{ file: source.path, line, remedy } satisfies Offence] : []
      }),
    ),
}

function judge(source: Source, specifier: string, house: House): string | undefined {
  if (specifier.startsWith('.')) return judgeRelative(source, specifier, house)
  const [, name, sub] = /^@onetill\/([^/]+)(?:\/(.+))?$/.exec(specifier) ?? []
  if (!name) return undefined
  const target = house.packages.find((one) => one.name === `@onetill/${name}`)
  if (!target) return `there is no package ${specifier}`
  if (!((sub ? `./${sub}` : '.') in target.exports)) {
    return `${specifier} is not among the exports of ${target.folder}/package.json: import what it exports`
  }
  if (sub === 'testing') {
    return isTest(source.path) ? undefined : 'only tests import @onetill/db/testing'
  }
  const home = homeOf(source.path)
  const may = home && MAY[home]
  if (!may || `packages/${name}` === home || home.startsWith(`packages/${name}/`)) return undefined
  if (may.includes(name) || (sub && may.includes(`${name}/${sub}`))) return undefined
  const list = may.map((one) => `@onetill/${one}`).join(', ') || 'nothing of ours'
  return `${home} may not import ${specifier}; it may import ${list}. Pass what you need in from packages/api`
}

/** A relative path must stay at home. The tools in scripts/ set the house up and may look everywhere. */
function judgeRelative(source: Source, specifier: string, house: House): string | undefined {
  const home = house.packages.find(({ folder }) => source.path.startsWith(`${folder}/`))
  if (!home) return undefined
  const target = resolveRelative(source.path, specifier)
  if (`${target}/`.startsWith(`${home.folder}/`)) return undefined
  return `${specifier} leaves ${home.folder}: import the other package by its name`
}

function homeOf(path: string): string | undefined {
  return Object.keys(MAY)
    .filter((home) => path.startsWith(`${home}/`))
    .sort((a, b) => b.length - a.length)[0]
}
