import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { composeEnvironment, readAddresses } from '../environment.mjs'
import { buildApps, nextProgram } from '../house/build.mjs'
import { createDatabase, dropDatabase, startDatabases, withClient } from '../house/databases.mjs'
import { migrateDatabase } from '../house/migrate.mjs'
import { readOwnEnvironment } from '../house/own-environment.mjs'
import { dataFolder, root } from '../house/paths.mjs'
import { findFreePort } from '../house/ports.mjs'
import { isAlive } from '../house/processes.mjs'
import { loadSecrets } from '../house/secrets.mjs'
import { runSeed } from '../house/seed.mjs'
import { builtServices } from '../house/services.mjs'
import { fingerprint, isStamped, stamp } from '../house/stamps.mjs'
import { superviseServices } from '../house/supervisor.mjs'
import { runTask } from '../house/tasks.mjs'
import { databaseAt } from './test-server.mjs'

const folder = join(dataFolder, 'bench')
const bare = join(root, 'bench', 'bare')
const FIRST_PORT = 4800
/** These need the site; the others only its database. */
const SITE_BENCHES = ['feed', 'buy']

/**
 * What the named benches measure, started for them alone: the production build over a seeded database of its own on
 * the ordinary server, which writes to disk before it answers. Returns where everything is.
 */
export async function openBenchStage(names, onEnd) {
  const own = readOwnEnvironment()
  if (!names.some((name) => name !== 'decide')) return own
  mkdirSync(folder, { recursive: true })
  const ports = await takePorts(['web', 'bare', 'counted', 'counter'])
  const databaseUrl = await openDatabase(own, onEnd)
  const environment = webEnvironment(own, databaseUrl, ports.web)
  if (!names.some((name) => SITE_BENCHES.includes(name))) return environment.web
  await tell('Build', (note) => buildApps(environment, note))
  const services = [webService(environment, ports.web, 'web')]
  await tell('Build of the bare site', buildBare)
  services.push(bareService(ports.bare, databaseUrl))
  if (names.includes('buy')) services.push(countedService(own, databaseUrl, ports))
  await tell('Servers', async (note) => {
    const supervised = superviseServices(services, { folder })
    onEnd(supervised.stop)
    await supervised.ready(note)
  })
  return {
    ...environment.web,
    BENCH_WEB_URL: environment.web.WEB_URL,
    BENCH_BARE_URL: `http://localhost:${ports.bare}`,
    BENCH_COUNTED_URL: `http://localhost:${ports.counted}`,
    BENCH_COUNTER_PORT: String(ports.counter),
  }
}

/** Seeding takes a while, so it is done once per state of the sources, and cloned. */
async function openDatabase(own, onEnd) {
  const server = await startDatabases(own)
  onEnd(server.stop)
  const print = fingerprint(['prisma', 'packages', 'pnpm-lock.yaml'])
  const template = `bench_seeded_${createHash('sha256').update(print).digest('hex').slice(0, 12)}`
  const name = `bench_${process.pid}`
  await dropRemains(server.url, template)
  await tell('Demo data', async (note) => {
    if (!isStamped('bench-seed', template) || !(await exists(server.url, template))) {
      await dropDatabase(server.url, template)
      await createDatabase(server.url, template)
      const { worker } = webEnvironment(own, databaseAt(server.url, template), 0)
      await migrateDatabase(worker.DATABASE_URL, note)
      await runSeed(worker, note)
      stamp('bench-seed', template)
    }
    onEnd(() => dropDatabase(server.url, name))
    await createDatabase(server.url, name, template)
  })
  return databaseAt(server.url, name)
}

/** Databases of benches that were killed, and templates of earlier sources. */
async function dropRemains(serverUrl, template) {
  const { rows } = await withClient(serverUrl, (client) =>
    client.query(`SELECT datname AS name FROM pg_database WHERE datname LIKE 'bench\\_%'`),
  )
  for (const { name } of rows) {
    const pid = Number(name.split('_')[1])
    if (name !== template && !(pid && isAlive(pid))) await dropDatabase(serverUrl, name)
  }
}

async function exists(serverUrl, name) {
  const find = 'SELECT 1 FROM pg_database WHERE datname = $1'
  return withClient(serverUrl, async (client) => (await client.query(find, [name])).rowCount > 0)
}

/** The shell's own variables must not lead the bench to anything real. */
function webEnvironment(own, url, port) {
  const kept = Object.entries(own).filter(
    ([name]) =>
      !/^(ONETILL_ENV|.*_URL|.*_PORT|(WECHATPAY|ALIPAY|STRIPE|S3|SMTP|OIDC)_.*)$/.test(name),
  )
  const ours = { ...Object.fromEntries(kept), WEB_PORT: port, RATE_LIMIT_FACTOR: '100000' }
  return composeEnvironment({
    own: { ...ours, ...readAddresses(ours) },
    secrets: loadSecrets(folder),
    databases: { url },
  })
}

function webService(environment, port, name) {
  const web = builtServices(environment, { WEB_PORT: port }).find((one) => one.name === 'web')
  return { ...web, name }
}

/** The same site once more, whose words with the database pass through the counter. */
function countedService(own, databaseUrl, { counted, counter }) {
  const url = new URL(databaseUrl)
  url.host = `127.0.0.1:${counter}`
  return webService(webEnvironment(own, url.href, counted), counted, 'counted-web')
}

async function buildBare(note) {
  const print = fingerprint(['bench/bare', 'pnpm-lock.yaml'], process.version)
  if (isStamped('bench-bare', print)) return
  await runTask({
    name: 'bench-bare',
    program: process.execPath,
    args: [nextProgram(), 'build'],
    cwd: bare,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    note,
    failure: 'The bare page could not be built',
    remedy: 'Correct bench/bare and start again.',
  })
  stamp('bench-bare', print)
}

function bareService(port, databaseUrl) {
  return {
    name: 'bare',
    args: [nextProgram(), 'start', '-p', String(port)],
    cwd: bare,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      DATABASE_URL: databaseUrl,
    },
    port,
  }
}

async function takePorts(names) {
  const ports = {}
  let next = FIRST_PORT
  for (const name of names) {
    ports[name] = await findFreePort(next)
    next = ports[name] + 1
  }
  return ports
}

/** Progress goes to standard error: standard output is for figures. */
async function tell(name, work) {
  const began = Date.now()
  process.stderr.write(`… ${name}\n`)
  await work(() => {})
  process.stderr.write(`✓ ${name} ${((Date.now() - began) / 1000).toFixed(1)} s\n`)
}
