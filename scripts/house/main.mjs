import { explain } from './trouble.mjs'

/** Runs a command to its exit code; what goes wrong is told in one sentence. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0
  } catch (error) {
    if (process.env.ONETILL_DEBUG) console.error(error)
    process.stderr.write(explain(error))
    process.exitCode = 1
  }
}
