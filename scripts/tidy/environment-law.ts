import { findAll, isTest, type Law, lineAt, type Source } from './law'

const READERS = [
  /^apps\/[^/]+\/src\/env\.ts$/,
  /^prisma\/seed\/env\.ts$/,
  /^packages\/[^/]+\/bin\//,
  /^(?:scripts|bench|e2e)\//,
  /\.config\.ts$/,
]

export const environmentLaw: Law = {
  name: 'the environment is read at the rim, and every variable is explained',
  check: (sources, { variables }) =>
    sources.flatMap((source) => [...checkPlace(source), ...checkVariables(source, variables)]),
}

function checkPlace(source: Source) {
  if (isTest(source.path) || READERS.some((reader) => reader.test(source.path))) return []
  const remedy = "read it in the app's env.ts and pass the value in"
  return findAll(source, 'code', /\bprocess\.env\b/g, remedy)
}

/** The schemas of env.ts and the composition in scripts/environment.mjs name variables as object keys. */
function checkVariables(source: Source, variables: string) {
  if (!/(^|\/)(env|environment)\.(ts|mjs)$/.test(source.path)) return []
  return [...source.code.matchAll(/^\s+([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+):/gm)].flatMap((match) => {
    const name = match[1] ?? ''
    if (new RegExp(`^${name}=`, 'm').test(variables)) return []
    const line = lineAt(source.text, match.index + match[0].length)
    return [{ file: source.path, line, remedy: `explain ${name} in .env.example` }]
  })
}
