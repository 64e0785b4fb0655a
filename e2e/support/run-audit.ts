import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The nine invariants on the database under test; throws with the violated rows when one does not hold. */
export async function runAudit(): Promise<string> {
  const run = promisify(execFile)
  const args = ['--import', 'tsx', 'packages/api/bin/audit.ts']
  const { stdout } = await run(process.execPath, args, { cwd: root, env: process.env })
  return stdout
}
