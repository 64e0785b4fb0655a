import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive } from '../house/processes.mjs'
import { Trouble } from '../house/trouble.mjs'

/** Notes this process as a user of the cluster and holds the door until `release` is called. */
export async function enterUsers(home) {
  const release = await lock(home)
  mkdirSync(join(home, 'users'), { recursive: true })
  writeFileSync(join(home, 'users', String(process.pid)), '')
  return release
}

/** Takes this process off the list; the last one out runs `halt`. */
export async function leaveUsers(home, halt) {
  const release = await lock(home)
  try {
    rmSync(join(home, 'users', String(process.pid)), { force: true })
    if (otherUsers(home).length === 0) await halt()
  } finally {
    release()
  }
}

/** When the server was down nobody can be using it: what is left of earlier lives is forgotten. */
export function forgetOtherUsers(home) {
  for (const pid of readdirSync(join(home, 'users'))) {
    if (Number(pid) !== process.pid) rmSync(join(home, 'users', pid), { force: true })
  }
}

function otherUsers(home) {
  return readdirSync(join(home, 'users')).filter(
    (pid) => Number(pid) !== process.pid && isAlive(Number(pid)),
  )
}

async function lock(home) {
  const path = join(home, 'lock')
  const deadline = Date.now() + 180_000
  while (Date.now() < deadline) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' })
      return () => rmSync(path, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (isStale(path)) rmSync(path, { force: true })
      else await pause(100)
    }
  }
  throw new Trouble(
    'Another process has been starting or stopping the embedded PostgreSQL for three minutes.',
    `Stop it, then delete ${path}.`,
  )
}

function isStale(path) {
  try {
    const holder = Number(readFileSync(path, 'utf8'))
    return holder > 0 && !isAlive(holder)
  } catch {
    return false // It was released just now.
  }
}
