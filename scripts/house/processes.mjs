import { spawn } from 'node:child_process'

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
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve({ code: code ?? signal, output }))
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
