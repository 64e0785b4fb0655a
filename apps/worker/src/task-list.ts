import type { JobHandlers } from '@onetill/api'
import type { TaskList } from 'graphile-worker'

/** graphile-worker's view of our jobs: a handler that throws is tried again later, with backoff. */
export function toTaskList(handlers: JobHandlers): TaskList {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handle]) => [
      name,
      (payload: unknown) => (handle as (payload: unknown) => Promise<void>)(payload),
    ]),
  )
}
