import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './paths.mjs'

/** The arguments that make Node run a TypeScript file as it is. */
export function typescriptArguments(file, args = []) {
  const loader = createRequire(join(root, 'package.json')).resolve('tsx')
  return ['--import', pathToFileURL(loader).href, file, ...args]
}

/** The same, restarting whenever a file it imports changes. */
export function watchArguments(file) {
  const watcher = createRequire(join(root, 'package.json')).resolve('tsx/cli')
  return [watcher, 'watch', '--clear-screen=false', file]
}
