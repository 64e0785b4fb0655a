import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withClient } from './databases.mjs'
import { dataFolder } from './paths.mjs'
import { runTask } from './tasks.mjs'
import { typescriptArguments } from './typescript.mjs'

const accountsFile = join(dataFolder, 'accounts.json')
const unfinished = join(dataFolder, 'seeding')

/** True when the last seeding was cut short, so that the database holds half a demo. */
export const wasSeedingCutShort = () => existsSync(unfinished)

/** Fills an empty database with the demo and remembers who may sign in. */
export async function seedDatabase(environment, note) {
  const empty = await isEmpty(environment.DATABASE_URL)
  if (!empty && existsSync(accountsFile)) return 'unchanged'
  if (empty) writeFileSync(unfinished, '')
  const accounts = await runSeed(environment, note)
  if (accounts) writeFileSync(accountsFile, JSON.stringify(accounts, null, 2), { mode: 0o600 })
  rmSync(unfinished, { force: true })
}

/** Runs the seed on any database; its last line names the demo's accounts. */
export async function runSeed(environment, note) {
  const output = await runTask({
    name: 'seed',
    program: process.execPath,
    args: typescriptArguments('prisma/seed/main.ts'),
    env: environment,
    note,
    failure: 'The demo data could not be made',
    remedy: 'Read the log, then delete .data/postgres and start again.',
  })
  const last = output
    .trim()
    .split(/\r?\n/)
    .findLast((line) => line.startsWith('{'))
  return last ? JSON.parse(last).accounts : undefined
}

export function readAccounts() {
  return existsSync(accountsFile) ? JSON.parse(readFileSync(accountsFile, 'utf8')) : []
}

async function isEmpty(url) {
  const { rows } = await withClient(url, (client) =>
    client.query('SELECT NOT EXISTS (SELECT 1 FROM "User") AS empty'),
  )
  return rows[0].empty
}
