import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type House, readSource, type Source } from './law'

const root = fileURLToPath(new URL('../../', import.meta.url))
const FOLDERS = ['apps', 'packages', 'prisma', 'e2e', 'bench', 'scripts']
const SKIPPED = /^(?:node_modules|generated|dist|\.next|migrations|test-results)$/

// What Next writes, and the laws' own tests, whose samples break the laws on purpose.
const NOT_OURS = /\/next-env\.d\.ts$|^scripts\/tidy\/\w[\w-]*-law\.test\.ts$/

/** Every source file of ours, with paths from the root and forward slashes. */
export function readSources(): Source[] {
  const own = readdirSync(root).filter((name) => /\.(?:ts|mjs)$/.test(name))
  return [...own, ...FOLDERS.flatMap(list)].map((path) => readSource(path, read(path)))
}

export function readHouse(): House {
  const folders = ['apps', 'packages'].flatMap((group) =>
    names(group).map((name) => `${group}/${name}`),
  )
  const packages = [...folders, 'prisma', 'e2e', 'bench'].flatMap((folder) => {
    const manifest = `${folder}/package.json`
    if (!existsSync(join(root, manifest))) return []
    const { name, exports = {} } = JSON.parse(read(manifest))
    return [{ name, folder, exports }]
  })
  const domains = names('prisma/models').filter((name) => name.endsWith('.prisma'))
  const models = domains.map((name) => [name.replace('.prisma', ''), read(`prisma/models/${name}`)])
  return { packages, models: Object.fromEntries(models), variables: read('.env.example') }
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const names = (folder: string): string[] => readdirSync(join(root, folder))

function list(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return SKIPPED.test(entry.name) ? [] : list(path)
    return /\.(?:ts|tsx|mjs)$/.test(path) && !NOT_OURS.test(path) ? [path] : []
  })
}
