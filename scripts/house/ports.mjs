import { connect, createServer } from 'node:net'
import { Trouble } from './trouble.mjs'

/** A port is free when it can be listened on, and nobody answers on either loopback. */
export async function isPortFree(port) {
  if (!(await canListen(port))) return false
  const answers = await Promise.all(['127.0.0.1', '::1'].map((host) => answersOn(port, host)))
  return !answers.includes(true)
}

export async function findFreePort(from) {
  for (let port = from; port < from + 200; port += 1) {
    if (await isPortFree(port)) return port
  }
  throw new Trouble(
    `No port between ${from} and ${from + 199} is free.`,
    'Stop something and start again.',
  )
}

export async function expectFreePort(port, name, variable) {
  if (await isPortFree(port)) return
  throw new Trouble(
    `Port ${port}, where ${name} would run, is taken by another program.`,
    `Stop that program, or choose another port: ${variable}=${port + 100} npm start`,
  )
}

function canListen(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port }, () => server.close(() => resolve(true)))
  })
}

function answersOn(port, host) {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 1000 })
    const end = (answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
    socket.once('timeout', () => end(false))
  })
}
