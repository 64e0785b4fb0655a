import { createJobs, type Services } from '@onetill/api'
import { Logger, runOnce } from 'graphile-worker'

/** What a worker does when it comes back: every job that waits, as if its time had come, until none is left. */
export async function runJobs(services: Services, databaseUrl: string): Promise<void> {
  const handlers = Object.entries(createJobs(services))
  const taskList = Object.fromEntries(
    handlers.map(([name, handle]) => [
      name,
      (payload: unknown) => (handle as (payload: unknown) => Promise<void>)(payload),
    ]),
  )
  await services.db.write.$executeRaw`
    UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL`
  const logger = new Logger(() => () => {})
  await runOnce({
    ...{ connectionString: databaseUrl, taskList, concurrency: 4, noHandleSignals: true, logger },
  })
}
