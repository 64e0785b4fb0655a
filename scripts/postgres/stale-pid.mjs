import { readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { commandOf, isAlive } from '../house/processes.mjs'

export function readPid(data) {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split(/\r?\n/)
    return {
      pid: Number(lines[0]),
      data: lines[1],
      port: Number(lines[3]),
      ready: lines[7]?.trim() === 'ready',
    }
  } catch {
    return undefined
  }
}

/**
 * True when our server is running. What a killed server left behind is removed, because its process
 * number may belong to a stranger by now and PostgreSQL would then refuse to start.
 */
export function isRunning(data) {
  const found = readPid(data)
  if (!found) return false
  if (isAlive(found.pid) && /postgres/i.test(commandOf(found.pid)) && sameFolder(found.data, data))
    return true
  rmSync(join(data, 'postmaster.pid'), { force: true })
  return false
}

function sameFolder(one, other) {
  try {
    return realpathSync(one) === realpathSync(other)
  } catch {
    return false
  }
}
