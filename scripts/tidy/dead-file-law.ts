import { listImports, resolveRelative } from './imports'
import type { House, Law, Source } from './law'

const ENTRIES = [
  /\.(?:test|spec|config)\.(?:ts|tsx|mjs)$/,
  /^packages\/[^/]+\/bin\//,
  /^apps\/[^/]+\/src\/main\.ts$/,
  /^apps\/web\/src\/(?:proxy|instrumentation|instrumentation-client)\.ts$/,
  /^(?:apps\/web\/src|bench\/bare)\/app\/(?:.+\/)?(?:page|layout|route|loading|error|not-found|template|default|global-error|forbidden|unauthorized|sitemap|robots|manifest|icon|apple-icon|opengraph-image)\.tsx?$/,
  /^prisma\/seed\/main\.ts$/,
  /^(?:bench|scripts)\/[^/]+\.(?:ts|mjs)$/,
  /\.d\.ts$/,
]

export const deadFileLaw: Law = {
  name: 'every file is reached from somewhere',
  check: (sources, house) => {
    const files = new Map(sources.map((source) => [source.path, source]))
    const living = new Set<string>()
    const visit = (path: string) => {
      const source = files.get(path)
      if (!source || living.has(path)) return
      living.add(path)
      for (const next of listReferences(source, files, house)) visit(next)
    }
    for (const path of files.keys()) {
      if (ENTRIES.some((entry) => entry.test(path)) || isExported(path, house)) visit(path)
    }
    const remedy = 'nothing imports it: delete it, or use it'
    return sources.flatMap(({ path }) =>
      living.has(path) ? [] : [{ file: path, line: 1, remedy }],
    )
  },
}

/** What it imports, and files that it names as text, as for a worker, a plug-in or a loader. */
function listReferences(source: Source, files: Map<string, Source>, house: House): string[] {
  const quoted = [...source.speech.matchAll(/['"`]([@~\w./[\]()-]*\/[\w./[\]()-]+)['"`]/g)]
  const names = [
    ...listImports(source).map(({ specifier }) => specifier),
    ...quoted.map((match) => match[1] ?? ''),
  ]
  return names.flatMap((name) =>
    placesOf(name, source.path, house).flatMap((place) => complete(place, files)),
  )
}

function placesOf(name: string, from: string, house: House): string[] {
  if (name.startsWith('.')) return [resolveRelative(from, name)]
  const home = house.packages.find(({ folder }) => from.startsWith(`${folder}/`))?.folder
  if (name.startsWith('@/') && home)
    return [`${home}/src/${name.slice(2)}`, `${home}/${name.slice(2)}`]
  return [name]
}

function complete(place: string, files: Map<string, Source>): string[] {
  const endings = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx']
  return endings.map((ending) => place + ending).filter((path) => files.has(path))
}

function isExported(path: string, { packages }: House): boolean {
  return packages.some(({ folder, exports }) =>
    Object.values(exports).some((target) => path === `${folder}/${target.replace(/^\.\//, '')}`),
  )
}
