import { existsSync, readdirSync, readFileSync, statfsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './paths.mjs'
import { fingerprint, isStamped, stamp } from './stamps.mjs'
import { runTask } from './tasks.mjs'
import { Trouble } from './trouble.mjs'

const NEEDED_GB = 2

/** Installs exactly what the lockfile says, unless that was done before with this Node. */
export async function installPackages(note) {
  const print = fingerprint(
    listManifests(),
    `${process.version} ${process.platform} ${process.arch}`,
  )
  const installed = existsSync(join(root, 'node_modules', '.modules.yaml'))
  if (installed && isStamped('install', print)) return 'unchanged'
  if (!installed) expectSpace()
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const npx = findNpx()
  await runTask({
    name: 'install',
    program: npx.program,
    args: [...npx.args, '--yes', packageManager.split('+')[0], 'install', '--frozen-lockfile'],
    env: cleanEnvironment(),
    note,
    failure: 'The packages could not be installed',
    remedy: 'Check the connection to the npm registry (npm ping) and start again.',
  })
  stamp('install', print)
}

function listManifests() {
  const folders = ['apps', 'packages'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
  )
  const manifests = ['.', 'prisma', 'e2e', 'bench', ...folders].map(
    (folder) => `${folder}/package.json`,
  )
  return ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]
}

/** npx belongs to the npm that runs us, or lies beside node, or is on the path. */
function findNpx() {
  const candidates = [
    process.env.npm_execpath && join(dirname(process.env.npm_execpath), 'npx-cli.js'),
    join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npx-cli.js'),
    join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npx-cli.js'),
  ]
  const script = candidates.find((path) => path && existsSync(path))
  return script ? { program: process.execPath, args: [script] } : { program: 'npx', args: [] }
}

/** `npm --prefix` would otherwise lead npx into this folder's own, still missing, packages. */
function cleanEnvironment() {
  const { npm_config_prefix, npm_config_local_prefix, npm_config_global_prefix, ...env } =
    process.env
  return { ...env, CI: 'true', NODE_ENV: undefined }
}

function expectSpace() {
  const { bavail, bsize } = statfsSync(root)
  const free = (bavail * bsize) / 1024 ** 3
  if (free >= NEEDED_GB) return
  throw new Trouble(
    `Only ${free.toFixed(1)} GB are free on this disk, and Onetill needs ${NEEDED_GB} GB.`,
    'Free some space and start again.',
  )
}
