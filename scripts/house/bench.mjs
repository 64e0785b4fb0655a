import { openBenchStage } from '../testing/bench-stage.mjs'
import { generateClient } from './generate-client.mjs'
import { installPackages } from './install.mjs'
import { makeDataFolders } from './paths.mjs'
import { runVisibly } from './run.mjs'
import { runSession } from './session.mjs'
import { Trouble } from './trouble.mjs'
import { typescriptArguments } from './typescript.mjs'

const NAMES = ['decide', 'feed', 'buy', 'flash']

/** `npm run bench -- [name…] [--json]`: measured claims. Only they go to standard output. */
export function bench(words) {
  return runSession(async (session) => {
    const asked = words.filter((word) => !word.startsWith('--'))
    const stranger = asked.find((name) => !NAMES.includes(name))
    if (stranger) throw new Trouble(`There is no bench ${stranger}.`, `Try ${NAMES.join(', ')}.`)
    const names = asked.length > 0 ? asked : NAMES
    makeDataFolders()
    await installPackages(() => {})
    await generateClient()
    const environment = await openBenchStage(names, session.onEnd)
    const flags = words.filter((word) => word.startsWith('--'))
    return runVisibly(typescriptArguments('bench/main.ts', [...names, ...flags]), environment)
  })
}
