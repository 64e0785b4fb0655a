import { openStage } from '../testing/e2e-stage.mjs'
import {
  checkLint,
  checkTypes,
  runBrowser,
  runIntegration,
  runTidy,
  runUnit,
  sum,
} from '../testing/stages.mjs'
import { prepareTools } from './prepare.mjs'
import { runSession } from './session.mjs'
import { explain } from './trouble.mjs'

/** `npm test`: everything there is to check, ending with `N passed, N failed`. */
export function test() {
  return runSession(async (session) => {
    const results = []
    try {
      await prepareTools()
      for (const stage of [checkTypes, checkLint, runTidy, runUnit, runIntegration])
        results.push(await stage())
      results.push(await browse(session))
    } catch (error) {
      process.stdout.write(explain(error))
      results.push({ passed: 0, failed: [`the set-up: ${error.message}`] })
    }
    session.onEnd(() => console.log(report(sum(results))), { last: true })
    return sum(results).failed.length === 0 ? 0 : 1
  })
}

async function browse(session) {
  try {
    return await runBrowser(await openStage(session.onEnd))
  } catch (error) {
    process.stdout.write(explain(error))
    return { passed: 0, failed: [`the stage for browser tests: ${error.message}`] }
  }
}

export function report({ passed, failed }) {
  const names = failed.length > 0 ? ['', 'Failed:', ...failed.map((name) => `  ✗ ${name}`)] : []
  return [...names, '', `${passed} passed, ${failed.length} failed`].join('\n')
}
