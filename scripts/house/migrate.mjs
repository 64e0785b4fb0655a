import { runTask } from './tasks.mjs'
import { typescriptArguments } from './typescript.mjs'

/** Brings the database to the newest migration. */
export async function migrateDatabase(url, note) {
  const output = await runTask({
    name: 'migrate',
    program: process.execPath,
    args: typescriptArguments('packages/db/bin/migrate.ts', [url]),
    note,
    failure: 'The database could not be migrated',
    remedy: 'If it holds only demo data, delete .data/postgres and start again.',
  })
  return output.startsWith('Nothing') ? 'unchanged' : undefined
}
