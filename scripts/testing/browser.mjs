import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { root } from '../house/paths.mjs'
import { runTask } from '../house/tasks.mjs'
import { Trouble } from '../house/trouble.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** A Chromium to test with: the installed one, else Playwright's, else Debian's. */
export async function findBrowser(note) {
  const found = findInstalled()
  if (found) return found
  const playwright = createRequire(join(root, 'e2e', 'package.json'))('@playwright/test')
  const bundled = () => playwright.chromium.executablePath()
  if (existsSync(bundled())) return bundled()
  await installPlaywrights(note).catch(() => {})
  if (existsSync(bundled())) return bundled()
  installDebians(note)
  const installed = findInstalled()
  if (installed) return installed
  throw new Trouble(
    'There is no Chromium or Chrome here, and none could be installed.',
    'Install one, or name it: ONETILL_BROWSER=/path/to/chrome npm test',
  )
}

function findInstalled() {
  if (process.env.ONETILL_BROWSER) return process.env.ONETILL_BROWSER
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...PLACES].find((path) => existsSync(path))
}

function installPlaywrights(note) {
  const cli = createRequire(join(root, 'e2e', 'package.json')).resolve('@playwright/test/cli')
  return runTask({
    name: 'browser',
    program: process.execPath,
    args: [cli, 'install', 'chromium'],
    note,
    failure: 'Playwright could not download its Chromium',
  })
}

function installDebians(note) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    note(`apt-get ${args[0]}`)
    spawnSync('apt-get', args, { env, stdio: 'ignore' })
  }
}
