import { checkLint, checkTypes, runTidy, runUnit, sum } from '../testing/stages.mjs'
import { prepareTools } from './prepare.mjs'
import { runSession } from './session.mjs'
import { report } from './test.mjs'

/** `npm run verify`: what can be checked in seconds, without a database. */
export function verify() {
  return runSession(async () => {
    await prepareTools()
    const results = []
    for (const stage of [checkTypes, checkLint, runTidy, runUnit]) results.push(await stage())
    console.log(report(sum(results)))
    return sum(results).failed.length === 0 ? 0 : 1
  })
}
