import { composeEnvironment, missingInProduction } from '../environment.mjs'
import { createDatabase, dropDatabase, startDatabases } from './databases.mjs'
import { generateClient } from './generate-client.mjs'
import { installPackages } from './install.mjs'
import { migrateDatabase } from './migrate.mjs'
import { makeDataFolders } from './paths.mjs'
import { loadSecrets } from './secrets.mjs'
import { seedDatabase, wasSeedingCutShort } from './seed.mjs'
import { step } from './steps.mjs'
import { Trouble } from './trouble.mjs'

/** Packages and generated code: what every command needs, whatever it does then. */
export async function prepareTools() {
  makeDataFolders()
  await step('Packages', installPackages)
  await step('Database client', async () => ((await generateClient()) ? undefined : 'unchanged'))
}

/** A running, migrated and, in a demo, seeded database, and the environment that leads to it. */
export async function prepareDatabase(own, onEnd) {
  const production = own.ONETILL_ENV === 'production'
  if (production) refuseMakeshift(own)
  let databases
  await step(own.DATABASE_URL ? 'Database' : 'PostgreSQL 18', async () => {
    const starting = startDatabases(own)
    onEnd(() => starting.then((started) => started.stop()).catch(() => {}))
    databases = await starting
    if (databases.embedded && wasSeedingCutShort()) await startOver(databases)
  })
  await step('Migrations', (note) => migrateDatabase(databases.url, note))
  const secrets = production ? undefined : loadSecrets()
  const environment = composeEnvironment({ own, secrets, databases })
  if (!production) await step('Demo data', (note) => seedDatabase(environment.worker, note))
  return { databases, environment }
}

function refuseMakeshift(own) {
  const missing = missingInProduction(own)
  if (missing.length === 0) return
  throw new Trouble(
    `Production makes nothing up, and these are not set: ${missing.join(', ')}.`,
    'Set them in .env (.env.example explains each), or leave ONETILL_ENV at demo.',
  )
}

/** Half a demo would never be completed, as only an empty database is seeded. */
async function startOver(databases) {
  const server = new URL(databases.url)
  server.pathname = '/postgres'
  await dropDatabase(server.href, 'onetill')
  await createDatabase(server.href, 'onetill')
}
