import { join } from 'node:path'
import { readPorts } from '../environment.mjs'
import { nextProgram } from './build.mjs'
import { root } from './paths.mjs'
import { watchArguments } from './typescript.mjs'

const SERVED = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }

/** The programs as built, in the order they start and, reversed, stop. */
export function builtServices(environment, own) {
  const ports = readPorts(own)
  const serve = (name) => ({
    name,
    args: ['--enable-source-maps', join(root, 'apps', name, 'dist', 'main.js')],
    cwd: join(root, 'apps', name),
    env: { ...environment[name], ...SERVED },
    port: ports[name],
  })
  const web = {
    name: 'web',
    args: [join(root, 'apps', 'web', 'dist', 'main.js')],
    cwd: join(root, 'apps', 'web'),
    env: { ...environment.web, ...SERVED },
    port: ports.web,
  }
  if (environment.web.ONETILL_ENV === 'production') return [web, serve('worker')]
  return [serve('sandbox'), web, serve('worker'), serve('microshop')]
}

/** The programs from source, restarting by themselves when it changes. */
export function watchedServices(environment, own) {
  const ports = readPorts(own)
  const watch = (name) => ({
    name,
    args: watchArguments(join('src', 'main.ts')),
    cwd: join(root, 'apps', name),
    env: { ...environment[name], NODE_ENV: 'development' },
    port: ports[name],
  })
  const web = {
    name: 'web',
    args: [nextProgram(), 'dev', '-p', String(ports.web)],
    cwd: join(root, 'apps', 'web'),
    env: { ...environment.web, NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' },
    port: ports.web,
  }
  return [watch('sandbox'), web, watch('worker'), watch('microshop')]
}
