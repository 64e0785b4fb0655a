import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { withSchemaEngine } from './migrate-engine'
import { migrationsFolder, prismaFolder, readMigrations, readSchema } from './migrate-files'

const NO_FILTER = { externalTables: [], externalEnums: [] }
const MIGRATION_LOCK = 726_911

/** Brings a database to the newest migration, job tables included, and returns what was applied. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  return alone(databaseUrl, async () => {
    await runMigrations({ connectionString: databaseUrl, logger: new Logger(() => () => {}) })
    const migrationsList = await readMigrations()
    return withSchemaEngine(databaseUrl, await readSchema(), async (engine) => {
      const input = { migrationsList, filters: NO_FILTER }
      const history = await engine.diagnoseMigrationHistory({
        ...input,
        optInToShadowDatabase: false,
      })
      // A migration is one transaction, so an interrupted one left nothing behind and may run again.
      for (const migrationName of history.failedMigrationNames) {
        await engine.markMigrationRolledBack({ migrationName })
      }
      return (await engine.applyMigrations(input)).appliedMigrationNames
    })
  })
}

/** The SQL that takes a migrated database to what the schema files say; empty when nothing is missing. */
export async function diffSchema(databaseUrl: string): Promise<string> {
  const files = await readSchema()
  const { stdout } = await withSchemaEngine(databaseUrl, files, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: prismaFolder },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    }),
  )
  const sql = stdout?.trim() ?? ''
  return sql === '-- This is an empty migration.' ? '' : sql
}

/** Writes the next migration, or nothing (and returns undefined) when the schema is unchanged. */
export async function writeMigration(
  databaseUrl: string,
  name: string,
  now: Date,
): Promise<string | undefined> {
  await migrate(databaseUrl)
  const sql = await diffSchema(databaseUrl)
  if (sql === '') return undefined
  const timestamp = now.toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(migrationsFolder, `${timestamp}_${name.replace(/\W+/g, '_').toLowerCase()}`)
  await mkdir(folder, { recursive: true })
  await writeFile(join(migrationsFolder, 'migration_lock.toml'), 'provider = "postgresql"\n')
  await writeFile(join(folder, 'migration.sql'), `${sql}\n`)
  return join(folder, 'migration.sql')
}

/** Two processes starting together must not both migrate: the second waits, then finds nothing to do. */
async function alone<T>(databaseUrl: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    return await work()
  } finally {
    await client.end()
  }
}
