import { join } from 'node:path'
import { createDatabase, dropDatabase, withClient } from '../house/databases.mjs'
import { dataFolder, makeDataFolders } from '../house/paths.mjs'
import { isAlive } from '../house/processes.mjs'
import { fingerprint } from '../house/stamps.mjs'
import { startCluster } from '../postgres/cluster.mjs'

// Test data is thrown away, so it need not survive a power cut; everything else is as in real life.
const SETTINGS = ['fsync = off', 'synchronous_commit = off', 'full_page_writes = off']

/** The server for tests: TEST_DATABASE_URL, else an embedded one that is never the developer's. */
export async function startTestServer(env = process.env) {
  makeDataFolders()
  if (env.TEST_DATABASE_URL) return { url: env.TEST_DATABASE_URL, stop: async () => {} }
  const cluster = await startCluster(join(dataFolder, 'test-postgres'), { settings: SETTINGS })
  const url = cluster.url('postgres')
  await dropOrphans(url)
  return { url, stop: cluster.stop }
}

/** A migrated database to clone, made once per state of the migrations. */
export async function prepareTemplate(serverUrl, migrate) {
  const template = `template_${fingerprint(['prisma', 'packages/db/src', 'pnpm-lock.yaml']).slice(0, 12)}`
  if (await exists(serverUrl, template)) return template
  const draft = `test_${process.pid}_draft`
  await dropDatabase(serverUrl, draft)
  await createDatabase(serverUrl, draft)
  await migrate(databaseAt(serverUrl, draft))
  await withClient(serverUrl, async (client) => {
    await client.query(`ALTER DATABASE "${draft}" ALLOW_CONNECTIONS false`)
    await client.query(`ALTER DATABASE "${draft}" RENAME TO "${template}"`)
  }).catch(async (error) => {
    if (!(await exists(serverUrl, template))) throw error
    await dropDatabase(serverUrl, draft) // Another run was faster.
  })
  return template
}

export function databaseAt(serverUrl, name) {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

async function exists(serverUrl, name) {
  const find = 'SELECT 1 FROM pg_database WHERE datname = $1'
  return withClient(serverUrl, async (client) => (await client.query(find, [name])).rowCount > 0)
}

/** Databases of runs that were killed before they could tidy up. */
async function dropOrphans(serverUrl) {
  const { rows } = await withClient(serverUrl, (client) =>
    client.query(`SELECT datname AS name FROM pg_database WHERE datname LIKE 'test\\_%'`),
  )
  for (const { name } of rows) {
    if (!isAlive(Number(name.split('_')[1]))) await dropDatabase(serverUrl, name)
  }
}
