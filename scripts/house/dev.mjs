import { readAddresses } from '../environment.mjs'
import { readOwnEnvironment } from './own-environment.mjs'
import { makeDataFolders } from './paths.mjs'
import { prepareDatabase, prepareTools } from './prepare.mjs'
import { clearRemains, forgetRunning, noteRunning } from './run-file.mjs'
import { readAccounts } from './seed.mjs'
import { watchedServices } from './services.mjs'
import { runSession } from './session.mjs'
import { expectFreePorts } from './start.mjs'
import { step } from './steps.mjs'
import { superviseServices } from './supervisor.mjs'
import { welcome } from './welcome.mjs'

/** `npm run dev`: the same till from source, with everything it says on the screen. */
export function dev() {
  return runSession(async (session) => {
    const began = Date.now()
    const own = readOwnEnvironment()
    const addresses = readAddresses(own)
    makeDataFolders()
    await clearRemains(addresses.WEB_URL)
    noteRunning([])
    session.onEnd(forgetRunning)
    await expectFreePorts(own)
    await prepareTools()
    const { environment } = await prepareDatabase(own, session.onEnd)
    const services = superviseServices(watchedServices(environment, own), {
      echo: true,
      onDeath: session.fail,
    })
    session.onEnd(services.stop)
    noteRunning(services.pids)
    await step('Servers', services.ready)
    const seconds = ((Date.now() - began) / 1000).toFixed(1)
    console.log(welcome({ addresses, accounts: readAccounts(), seconds }))
    await session.untilStopped()
  })
}
