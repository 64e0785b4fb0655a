import { existsSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { BUNDLED, bundleApp } from './bundle.mjs'
import { root } from './paths.mjs'
import { fingerprint, isStamped, stamp, unstamp } from './stamps.mjs'
import { runTask } from './tasks.mjs'
import { Trouble } from './trouble.mjs'

const SOURCES = [
  'apps',
  'packages',
  'prisma/schema.prisma',
  'prisma/models',
  'pnpm-lock.yaml',
  'tsconfig.base.json',
]

/** Builds what `npm start` runs, unless nothing it is made of changed. */
export async function buildApps(environment, note) {
  const print = fingerprint(SOURCES, process.version)
  if (isStamped('build', print) && outputs().every((path) => existsSync(path))) return 'unchanged'
  unstamp('build')
  for (const app of BUNDLED) {
    note(`apps/${app}`)
    await bundleApp(app).catch((error) => explainBundle(app, error))
  }
  await runTask({
    name: 'build',
    program: process.execPath,
    args: [nextProgram(), 'build'],
    cwd: join(root, 'apps', 'web'),
    env: { ...environment.web, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    note,
    failure: 'The web app could not be built',
    remedy: 'Correct the source it names and start again.',
  }).catch((error) => {
    // The compiler also remembers what it could not find, after it is there.
    rmSync(join(root, 'apps', 'web', '.next'), { recursive: true, force: true })
    throw error
  })
  stamp('build', print)
}

export function nextProgram() {
  const require = createRequire(join(root, 'apps', 'web', 'package.json'))
  const manifest = require.resolve('next/package.json')
  return join(dirname(manifest), JSON.parse(readFileSync(manifest, 'utf8')).bin.next)
}

function outputs() {
  const bundles = BUNDLED.map((app) => join(root, 'apps', app, 'dist', 'main.js'))
  return [...bundles, join(root, 'apps', 'web', '.next', 'BUILD_ID')]
}

function explainBundle(app, error) {
  const [first] = error.errors ?? []
  const place = first?.location ? ` (${first.location.file}:${first.location.line})` : ''
  throw new Trouble(
    `apps/${app} could not be built: ${first?.text ?? error.message}${place}.`,
    'Correct the source it names and start again.',
  )
}
