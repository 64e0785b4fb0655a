import { createDatabase, dropDatabase, startDatabases } from './house/databases.mjs'
import { main } from './house/main.mjs'
import { root } from './house/paths.mjs'
import { runQuietly } from './house/processes.mjs'
import { typescriptArguments } from './house/typescript.mjs'

/** Replays the migrations on an empty database and writes down what the schema files add to them. */
await main(async () => {
  const name = process.argv[2]
  if (!name) throw new Error('Say what it does: npm run db:migration -- add_stock_holds')
  const databases = await startDatabases()
  const scratch = `onetill_migration_${process.pid}`
  try {
    await createDatabase(databases.url, scratch)
    const url = new URL(databases.url)
    url.pathname = `/${scratch}`
    const args = typescriptArguments('packages/db/bin/write-migration.ts', [url.href, name])
    const { code, output } = await runQuietly(process.execPath, args, { cwd: root })
    console.log(output.trim())
    return code
  } finally {
    await dropDatabase(databases.url, scratch)
    await databases.stop()
  }
})
