import { readAddresses, readPorts } from '../environment.mjs'
import { buildApps } from './build.mjs'
import { readOwnEnvironment } from './own-environment.mjs'
import { makeDataFolders } from './paths.mjs'
import { expectFreePort } from './ports.mjs'
import { prepareDatabase, prepareTools } from './prepare.mjs'
import { clearRemains, forgetRunning, noteRunning } from './run-file.mjs'
import { readAccounts } from './seed.mjs'
import { builtServices } from './services.mjs'
import { runSession } from './session.mjs'
import { bold, step } from './steps.mjs'
import { superviseServices } from './supervisor.mjs'
import { welcome } from './welcome.mjs'

/** `npm start`: from a bare checkout to an open till, and back to silence on Ctrl-C. */
export function start() {
  return runSession(async (session) => {
    const began = Date.now()
    const own = readOwnEnvironment()
    const addresses = readAddresses(own)
    console.log(bold(`\nOnetill  ${own.ONETILL_ENV ?? 'demo'}, Node ${process.versions.node}\n`))
    makeDataFolders()
    await clearRemains(addresses.WEB_URL)
    noteRunning([])
    session.onEnd(forgetRunning)
    await expectFreePorts(own)
    await prepareTools()
    const { environment } = await prepareDatabase(own, session.onEnd)
    await step('Build', (note) => buildApps(environment, note))
    await step('Servers', async (note) => {
      await expectFreePorts(own)
      const services = superviseServices(builtServices(environment, own), { onDeath: session.fail })
      session.onEnd(services.stop)
      noteRunning(services.pids)
      await services.ready(note)
    })
    const seconds = ((Date.now() - began) / 1000).toFixed(1)
    const accounts = environment.web.ONETILL_ENV === 'demo' ? readAccounts() : []
    console.log(welcome({ addresses, accounts, seconds }))
    await session.untilStopped()
  })
}

export async function expectFreePorts(own) {
  const ports = readPorts(own)
  await expectFreePort(ports.web, 'Onetill', 'WEB_PORT')
  if (own.ONETILL_ENV === 'production') return
  await expectFreePort(ports.sandbox, 'the sandbox', 'SANDBOX_PORT')
  await expectFreePort(ports.microshop, 'the microshop', 'MICROSHOP_PORT')
}
