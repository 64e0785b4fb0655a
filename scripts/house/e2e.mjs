import { createRequire } from 'node:module'
import { join } from 'node:path'
import { openStage } from '../testing/e2e-stage.mjs'
import { root } from './paths.mjs'
import { prepareTools } from './prepare.mjs'
import { runVisibly } from './run.mjs'
import { runSession } from './session.mjs'

/** `npm run e2e -- [what Playwright takes]`: browser tests against a production build of their own. */
export function e2e(args) {
  return runSession(async (session) => {
    await prepareTools()
    const environment = await openStage(session.onEnd)
    return runVisibly(playwrightArguments(args), environment)
  })
}

export function playwrightArguments(args) {
  const cli = createRequire(join(root, 'e2e', 'package.json')).resolve('@playwright/test/cli')
  return [
    cli,
    'test',
    '--config',
    join(root, 'e2e', 'playwright.config.ts'),
    '--pass-with-no-tests',
    ...args,
  ]
}
