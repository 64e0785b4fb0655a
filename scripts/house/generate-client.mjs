import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root } from './paths.mjs'
import { runQuietly } from './processes.mjs'
import { fingerprint, isStamped, stamp } from './stamps.mjs'
import { Trouble } from './trouble.mjs'

/** Writes the typed database client; returns false when it was up to date. */
export async function generateClient({ force = false } = {}) {
  const print = fingerprint([
    'prisma/schema.prisma',
    'prisma/models',
    'prisma.config.ts',
    'pnpm-lock.yaml',
  ])
  const generated = existsSync(join(root, 'packages/db/src/generated/client.ts'))
  if (!force && generated && isStamped('generate', print)) return false
  const prisma = join(
    dirname(createRequire(join(root, 'package.json')).resolve('prisma/package.json')),
    'build',
    'index.js',
  )
  const { code, output } = await runQuietly(process.execPath, [prisma, 'generate'], {
    cwd: root,
    // Generating never runs the schema engine, but Prisma downloads it unless told that it is here.
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
  if (code !== 0)
    throw new Trouble(
      'The database client could not be generated.',
      `Read what Prisma says and correct prisma/:\n${output.trim()}`,
    )
  stamp('generate', print)
  return true
}
