import { createJobs, createServices, SECRET_FIELDS, toServicesConfig } from '@onetill/api'
import { Logger, run } from 'graphile-worker'
import pino from 'pino'
import { env } from './env'
import { SCHEDULE } from './schedule'
import { toTaskList } from './task-list'

const log = pino({ name: 'worker', redact: { paths: SECRET_FIELDS, censor: '[redacted]' } })
const services = createServices({
  ...toServicesConfig(env),
  connections: 8,
  onConnectionLost: (error) => log.warn({ reason: error.message }, 'database connection lost'),
})

const runner = await run({
  connectionString: env.DATABASE_URL,
  concurrency: 6,
  pollInterval: 1000,
  noHandleSignals: true,
  parsedCronItems: SCHEDULE,
  taskList: toTaskList(createJobs(services)),
  logger: new Logger(() => (level, message, meta) => {
    const serious = level === 'error' || level === 'warning'
    if (serious) log.warn({ ...meta }, message)
  }),
})
// Said plainly, for whoever started this process and waits for it.
console.log('ready')

const stop = async () => {
  await runner.stop()
  await services.db.close()
  process.exit(0)
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
await runner.promise
