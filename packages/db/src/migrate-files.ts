import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MigrationDirectory, MigrationList } from '@prisma/schema-engine-wasm'
import type { SchemaFile } from './migrate-engine'

export const prismaFolder = fileURLToPath(new URL('../../../prisma/', import.meta.url))
export const migrationsFolder = join(prismaFolder, 'migrations')

/** The schema is `prisma/schema.prisma` and one file per domain in `prisma/models`. */
export async function readSchema(): Promise<SchemaFile[]> {
  const models = await readdir(join(prismaFolder, 'models'))
  const names = models.filter((name) => name.endsWith('.prisma')).sort()
  const paths = ['schema.prisma', ...names.map((name) => `models/${name}`)]
  return Promise.all(
    paths.map(async (path) => ({
      path,
      content: await readFile(join(prismaFolder, path), 'utf8'),
    })),
  )
}

export async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true }).catch(() => [])
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(names.sort().map(readMigration)),
  }
}

async function readMigration(name: string): Promise<MigrationDirectory> {
  const value = await readFile(join(migrationsFolder, name, 'migration.sql'), 'utf8')
  return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } } }
}
