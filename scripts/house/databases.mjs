import { createRequire } from 'node:module'
import { join } from 'node:path'
import { startCluster } from '../postgres/cluster.mjs'
import { dataFolder, makeDataFolders, root } from './paths.mjs'
import { Trouble } from './trouble.mjs'

const require = createRequire(join(root, 'package.json'))

/** The developer's database: the one in DATABASE_URL, else the embedded one below .data. */
export async function startDatabases(env = process.env) {
  makeDataFolders()
  if (env.DATABASE_URL) {
    await reach(env.DATABASE_URL)
    return {
      url: env.DATABASE_URL,
      sandboxUrl: env.SANDBOX_DATABASE_URL,
      embedded: false,
      stop: async () => {},
    }
  }
  const cluster = await startCluster(join(dataFolder, 'postgres'))
  for (const name of ['onetill', 'onetill_sandbox'])
    await createDatabase(cluster.url('postgres'), name)
  return {
    url: cluster.url('onetill'),
    sandboxUrl: env.SANDBOX_DATABASE_URL ?? cluster.url('onetill_sandbox'),
    embedded: true,
    stop: cluster.stop,
  }
}

export async function createDatabase(serverUrl, name, template) {
  await withClient(serverUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) {
      await client.query(`CREATE DATABASE "${name}"${template ? ` TEMPLATE "${template}"` : ''}`)
    }
  })
}

export async function dropDatabase(serverUrl, name) {
  await withClient(serverUrl, (client) =>
    client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  )
}

export async function withClient(url, work) {
  const { Client } = require('pg')
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function reach(url) {
  const place = url.replace(/\/\/[^@/]*@/, '//')
  try {
    await withClient(url, (client) => client.query('SELECT 1'))
  } catch (error) {
    throw new Trouble(
      `The database in DATABASE_URL (${place}) does not answer: ${error.message || error.code}.`,
      'Start it or correct DATABASE_URL; without DATABASE_URL an embedded PostgreSQL is used.',
    )
  }
}
