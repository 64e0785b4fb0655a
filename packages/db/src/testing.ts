import pg from 'pg'
import { afterAll, inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server that the test run started, and the migrated database to clone. */
    testServer: { readonly url: string; readonly template: string }
  }
}

/**
 * An empty, migrated database for the calling test file alone, dropped when the file is done.
 * Call it at the top of the file: `const url = await testDatabase()`.
 */
export async function testDatabase(): Promise<string> {
  const server = inject('testServer')
  const name = `test_${process.pid}_${crypto.randomUUID().slice(0, 8)}`
  await command(server.url, `CREATE DATABASE "${name}" TEMPLATE "${server.template}"`)
  afterAll(() => command(server.url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`), 30_000)
  const url = new URL(server.url)
  url.pathname = `/${name}`
  return url.href
}

async function command(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
