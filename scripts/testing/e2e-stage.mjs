import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { composeEnvironment, readAddresses } from '../environment.mjs'
import { buildApps } from '../house/build.mjs'
import { createDatabase, dropDatabase, withClient } from '../house/databases.mjs'
import { migrateDatabase } from '../house/migrate.mjs'
import { readOwnEnvironment } from '../house/own-environment.mjs'
import { checkoutId, dataFolder } from '../house/paths.mjs'
import { findFreePort } from '../house/ports.mjs'
import { loadSecrets } from '../house/secrets.mjs'
import { runSeed } from '../house/seed.mjs'
import { builtServices } from '../house/services.mjs'
import { fingerprint } from '../house/stamps.mjs'
import { step } from '../house/steps.mjs'
import { superviseServices } from '../house/supervisor.mjs'
import { findBrowser } from './browser.mjs'
import { databaseAt, startTestServer } from './test-server.mjs'

const folder = join(dataFolder, 'e2e')

/** A whole Onetill of its own for a browser test: own ports, own secrets, own freshly seeded database. */
export async function openStage(onEnd) {
  mkdirSync(folder, { recursive: true })
  const own = await ownEnvironment()
  const server = await startTestServer()
  onEnd(server.stop)
  const names = [`test_${process.pid}_e2e`, `test_${process.pid}_sandbox`]
  for (const name of names) onEnd(() => dropDatabase(server.url, name))
  const [url, sandboxUrl] = names.map((name) => databaseAt(server.url, name))
  const environment = composeEnvironment({
    own,
    secrets: loadSecrets(folder),
    databases: { url, sandboxUrl },
  })
  const accounts = await seedOnce(server.url, environment.worker, names)
  await step('Build', (note) => buildApps(environment, note))
  let browser
  await step('Browser', async (note) => {
    browser = await findBrowser(note)
  })
  await step('Servers', async (note) => {
    const services = superviseServices(builtServices(environment, own), { folder })
    onEnd(services.stop)
    await services.ready(note)
  })
  return {
    ...environment.worker,
    ONETILL_BROWSER: browser,
    E2E_WEB_URL: environment.web.WEB_URL,
    E2E_ACCOUNTS: JSON.stringify(accounts),
  }
}

/** The shell's own variables must not lead the test to anything real. */
async function ownEnvironment() {
  const kept = Object.entries(readOwnEnvironment()).filter(
    ([name]) =>
      !/^(ONETILL_ENV|.*_URL|.*_PORT|(WECHATPAY|ALIPAY|STRIPE|S3|SMTP|OIDC)_.*)$/.test(name),
  )
  const first = 28_100 + (Number.parseInt(checkoutId.slice(0, 6), 16) % 4000)
  const web = await findFreePort(first)
  const sandbox = await findFreePort(web + 1)
  const microshop = await findFreePort(sandbox + 1)
  const ports = { WEB_PORT: web, SANDBOX_PORT: sandbox, MICROSHOP_PORT: microshop }
  // A whole test run comes from one address and would look like an attack.
  const own = { ...Object.fromEntries(kept), ...ports, RATE_LIMIT_FACTOR: '50' }
  return { ...own, ...readAddresses(own) }
}

/** Seeding takes a while, so it is done once per day and state of the sources, and cloned. */
async function seedOnce(serverUrl, environment, [name, sandboxName]) {
  const print = fingerprint(['prisma', 'packages', 'pnpm-lock.yaml'], new Date().toDateString())
  const template = `seeded_${createHash('sha256').update(print).digest('hex').slice(0, 12)}`
  const accountsFile = join(folder, `${template}.json`)
  await createDatabase(serverUrl, sandboxName)
  await step('Demo data', async (note) => {
    if (existsSync(accountsFile)) {
      await createDatabase(serverUrl, name, template)
      return 'cloned'
    }
    await createDatabase(serverUrl, name)
    await migrateDatabase(environment.DATABASE_URL, note)
    const accounts = await runSeed(environment, note)
    await dropOlder(serverUrl)
    await createDatabase(serverUrl, template, name)
    writeFileSync(accountsFile, JSON.stringify(accounts))
  })
  return JSON.parse(readFileSync(accountsFile, 'utf8'))
}

async function dropOlder(serverUrl) {
  const { rows } = await withClient(serverUrl, (client) =>
    client.query(`SELECT datname AS name FROM pg_database WHERE datname LIKE 'seeded\\_%'`),
  )
  for (const { name } of rows) await dropDatabase(serverUrl, name)
}
