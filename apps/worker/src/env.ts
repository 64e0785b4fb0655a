import { servicesEnvironment } from '@onetill/api/environment'
import { createEnv } from '@t3-oss/env-core'

/** Everything the worker reads from its environment. */
export const env = createEnv({
  server: servicesEnvironment,
  runtimeEnv: process.env,
  emptyStringAsUndefined: true,
})
