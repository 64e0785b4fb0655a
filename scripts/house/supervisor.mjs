import { spawn } from 'node:child_process'
import { createWriteStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'
import { logsFolder } from './paths.mjs'
import { Trouble } from './trouble.mjs'

const READY_SECONDS = 90
const STOP_SECONDS = 10
const POSIX = process.platform !== 'win32'

/**
 * Starts the services together and waits until each answers. A service that ends by itself afterwards is
 * told to `onDeath`. `stop` ends all of them, the last started first.
 */
export function superviseServices(
  services,
  { echo = false, folder = logsFolder, onDeath = () => {} } = {},
) {
  const running = services.map((service) => launch(service, { echo, folder }))
  const state = { stopping: false, serving: false }
  for (const child of running) {
    child.ended.then(() => {
      if (state.serving && !state.stopping) onDeath(explainDeath(child))
    })
  }
  return {
    pids: running.map((child) => child.process.pid),
    async ready(note) {
      await Promise.all(running.map((child) => waitUntilReady(child, note)))
      state.serving = true
    },
    async stop() {
      state.stopping = true
      for (const child of running.toReversed()) await end(child)
    },
  }
}

function launch(service, { echo, folder }) {
  const log = join(folder, `${service.name}.log`)
  const file = createWriteStream(log)
  // A process group of its own: Ctrl-C reaches this script alone, which then stops things in order.
  const child = spawn(process.execPath, service.args, {
    cwd: service.cwd,
    env: service.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: POSIX,
    windowsHide: true,
  })
  const running = { service, log, process: child, alive: true, said: '' }
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text) => {
      file.write(text)
      if (running.said.length < 10_000) running.said += text
      if (echo) process.stdout.write(text.replace(/^(?=.)/gm, `${service.name.padEnd(9)} │ `))
    })
  }
  running.ended = new Promise((resolve) => {
    const finish = () => {
      running.alive = false
      file.end(resolve)
    }
    child.once('error', finish)
    child.once('exit', finish)
  })
  return running
}

async function waitUntilReady(child, note) {
  const deadline = Date.now() + READY_SECONDS * 1000
  while (Date.now() < deadline) {
    if (!child.alive) throw explainDeath(child)
    if (await isReady(child)) return note?.(`${child.service.name} is up`)
    await pause(100)
  }
  throw new Trouble(
    `${child.service.name} did not get ready within ${READY_SECONDS} seconds.`,
    'The log says what it was waiting for.',
    child.log,
  )
}

/** A server answers /healthz; the worker, which has no address, says so. */
async function isReady({ service, said }) {
  if (!service.port) return /\bready\b/i.test(said)
  try {
    const answer = await fetch(`http://localhost:${service.port}/healthz`, {
      signal: AbortSignal.timeout(5000),
    })
    return answer.ok
  } catch {
    return false
  }
}

async function end(child) {
  if (!child.alive) return
  signal(child.process.pid, 'SIGTERM')
  const patience = new AbortController()
  const late = pause(STOP_SECONDS * 1000, 'late', { signal: patience.signal }).catch(() => {})
  if ((await Promise.race([child.ended, late])) === 'late') {
    signal(child.process.pid, 'SIGKILL')
    await child.ended
  }
  patience.abort()
}

/** To the whole group, so that what the service itself started ends too. */
export function signal(pid, name) {
  try {
    process.kill(POSIX ? -pid : pid, name)
  } catch {
    // It has gone by itself.
  }
}

function explainDeath({ service, log }) {
  const said = stripVTControlCharacters(readFileSync(log, 'utf8')).split(/\r?\n/)
  const lines = said.map((line) => line.trim()).filter((line) => !/^(at |throw )/.test(line))
  const named = lines.find((line) => /^(\w*Error|❌|\[?error)/i.test(line))
  const reason = named ?? lines.find((line) => /error|invalid|missing|refus|cannot/i.test(line))
  return new Trouble(
    `${service.name} stopped by itself${reason ? `: ${reason.slice(0, 240)}` : '.'}`,
    'Read its log, correct the cause and start again.',
    log,
  )
}
