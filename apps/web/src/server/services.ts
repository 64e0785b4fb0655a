import { createServices, type Services, toServicesConfig } from '@onetill/api'
import { env } from '../env'
import { log } from './log'

let services: Services | undefined

/** This process's services, opened at the first request: a build has no database and must not need one. */
export function getServices(): Services {
  services ??= createServices({
    ...toServicesConfig(env),
    onConnectionLost: (error) => log.warn({ reason: error.message }, 'database connection lost'),
  })
  return services
}
