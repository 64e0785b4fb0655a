import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { diffSchema, migrate } from './migrate'
import { testDatabase } from './testing'

const url = await testDatabase()

describe('a migrated database', () => {
  it('is what the schema files say', async () => {
    expect(await diffSchema(url)).toBe('')
  })

  it('has nothing left to migrate', async () => {
    expect(await migrate(url)).toEqual([])
  })

  it('can queue jobs', async () => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const { rows } = await client.query(
      "SELECT (graphile_worker.add_job('probe', '{}'::json)).id IS NOT NULL AS queued",
    )
    await client.end()
    expect(rows).toEqual([{ queued: true }])
  })

  it('lets two processes migrate at once', async () => {
    expect(await Promise.all([migrate(url), migrate(url)])).toEqual([[], []])
  })
})
