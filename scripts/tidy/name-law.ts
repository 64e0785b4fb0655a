import type { House, Law, Offence } from './law'

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*\.(?:ts|tsx|mjs)$/
const DRAWERS = /(?:^|\/)(?:utils?|helpers?|misc|common|stuff)(?:\/|\.[a-z.]+$)/

export const nameLaw: Law = {
  name: 'files are named for what they do, in kebab-case, with one door per package',
  check: (sources, house) =>
    sources.flatMap(({ path }) => {
      const remedy = judge(path, house)
      return remedy ? [{ file: path, line: 1, remedy } satisfies Offence] : []
    }),
}

function judge(path: string, house: House): string | undefined {
  const name = path.split('/').at(-1) ?? ''
  if (!KEBAB.test(name)) return 'name it in kebab-case, verb first: open-checkout.ts'
  if (DRAWERS.test(path))
    return 'a drawer for anything: put each function where it is used, named for what it does'
  if (/^index\.tsx?$/.test(name) && !isDoor(path, house)) {
    return 'an inner barrel: import the files themselves, or declare the door in package.json'
  }
  return undefined
}

function isDoor(path: string, { packages }: House): boolean {
  return packages.some(({ folder, exports }) =>
    Object.values(exports).some((target) => path === `${folder}/${target.replace(/^\.\//, '')}`),
  )
}
