import { readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { dataFolder, root } from './paths.mjs'
import { commandOf, isAlive } from './processes.mjs'
import { signal } from './supervisor.mjs'
import { Trouble } from './trouble.mjs'

const path = join(dataFolder, 'run.json')

/** Notes who runs, so that a later start can tell a living Onetill from the remains of a killed one. */
export function noteRunning(services) {
  writeFileSync(path, JSON.stringify({ starter: process.pid, services }))
}

export function forgetRunning() {
  rmSync(path, { force: true })
}

/** Refuses a second start beside a living one; ends what a killed one left behind. */
export async function clearRemains(address) {
  const noted = read()
  if (!noted) return
  if (noted.starter !== process.pid && isOurs(noted.starter)) {
    throw new Trouble(
      `Onetill already runs from this folder (process ${noted.starter}).`,
      `Open ${address}, or stop it with Ctrl-C in its window (or: kill ${noted.starter}).`,
    )
  }
  const left = noted.services.filter(isOurs)
  for (const pid of left) signal(pid, 'SIGTERM')
  for (let waited = 0; waited < 50 && left.some(isAlive); waited += 1) await pause(100)
  for (const pid of left.filter(isAlive)) signal(pid, 'SIGKILL')
  forgetRunning()
}

function read() {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** A process number may have passed to a stranger: it is ours only if it runs something of this folder. */
function isOurs(pid) {
  return isAlive(pid) && (commandOf(pid).includes(root) || folderOf(pid).startsWith(root))
}

function folderOf(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return '' // Only Linux tells.
  }
}
