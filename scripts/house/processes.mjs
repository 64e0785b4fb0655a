import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Runs a program to its end and keeps what it said; for steps that speak only when they fail. */
export function runQuietly(program, args, options = {}) {
  const { onLine, ...rest } = options
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...rest,
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (text) => {
        output += text
        if (onLine) for (const line of text.split(/\r?\n/)) if (line.trim()) onLine(line)
      })
    }
    // Stopped half-way, this process must not leave its helper working on.
    const endChild = () => child.kill()
    process.once('exit', endChild)
    child.once('error', reject)
    child.once('close', (code, signal) => {
      process.off('exit', endChild)
      resolve({ code: code ?? signal, output })
    })
  })
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** The command line of a process, or nothing where the system does not tell. */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    if (process.platform === 'win32') {
      return (
        spawnSync('tasklist', ['/fi', `PID eq ${pid}`, '/nh'], { encoding: 'utf8' }).stdout ?? ''
      )
    }
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
  }
}
