import { spawn } from 'node:child_process'
import { composeEnvironment } from '../environment.mjs'
import { startDatabases } from './databases.mjs'
import { generateClient } from './generate-client.mjs'
import { installPackages } from './install.mjs'
import { readOwnEnvironment } from './own-environment.mjs'
import { makeDataFolders, root } from './paths.mjs'
import { loadSecrets } from './secrets.mjs'
import { runSession } from './session.mjs'
import { Trouble } from './trouble.mjs'
import { typescriptArguments } from './typescript.mjs'

/**
 * Runs one TypeScript file as the platform would run it, adding nothing to its output. `--database`
 * before the file starts the embedded database for it, unless one is running or given.
 */
export function run(words) {
  return runSession(async (session) => {
    const withDatabase = words[0] === '--database'
    const [file, ...args] = withDatabase ? words.slice(1) : words
    if (!file)
      throw new Trouble('Which file?', 'node scripts/run.mjs [--database] <file.ts> [arguments]')
    makeDataFolders()
    await installPackages(() => {})
    await generateClient()
    const own = readOwnEnvironment()
    const databases = withDatabase ? await startDatabases(own) : { url: own.DATABASE_URL }
    if (databases.stop) session.onEnd(databases.stop)
    const secrets = own.ONETILL_ENV === 'production' ? undefined : loadSecrets()
    const { worker } = composeEnvironment({ own, secrets, databases })
    return runVisibly(typescriptArguments(file, args), {
      ...worker,
      SANDBOX_DATABASE_URL: databases.sandboxUrl,
    })
  })
}

/** Runs Node with its output where ours goes, and returns its exit code. */
export function runVisibly(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' })
    const endChild = () => child.kill()
    process.once('exit', endChild)
    child.once('error', reject)
    child.once('exit', (code) => {
      process.off('exit', endChild)
      resolve(code ?? 1)
    })
  })
}
