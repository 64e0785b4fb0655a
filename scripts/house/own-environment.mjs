import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.mjs'

/** What the person set: the shell's variables, then .env; empty ones count as not set. */
export function readOwnEnvironment() {
  const file = join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  return Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
}
