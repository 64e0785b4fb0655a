import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { afterAll } from 'vitest'

/**
 * What the way between two servers does. `drop` lets the request through and swallows the answer, `half_open` takes
 * bytes and never says anything, `cut` ends the connection with a reset once the other side has acted, `reset` at once,
 * `trickle` lets one byte of the answer through each second.
 */
export type Weather = 'fair' | 'slow' | 'drop' | 'half_open' | 'cut' | 'reset' | 'trickle'

const SLOW_MILLIS = 2_000

/** A TCP proxy that can be told to go wrong. Connections keep the weather they were opened in. */
export async function openFaultProxy(target: string) {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  let [now, afterwards]: [Weather, Weather] = ['fair', 'fair']

  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.once('close', () => sockets.delete(socket))
  }
  const server = createServer((near) => {
    keep(near)
    const weather = now
    now = afterwards
    if (weather === 'reset') return void near.resetAndDestroy()
    if (weather === 'half_open') return void near.resume()
    const far = connect(Number(port), hostname)
    keep(far)
    near.once('close', () => far.destroy())
    near.on('data', (bytes) => far.write(bytes))
    carry(weather, far, near)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const clear = () => {
    for (const socket of sockets) socket.destroy()
  }
  afterAll(() => {
    server.close()
    clear()
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Changes the weather for the next connection and those after it, and ends what was open. */
    turn(next: Weather, then = next) {
      now = next
      afterwards = then
      clear()
    },
  }
}

/** How the answer travels back. */
function carry(weather: Weather, far: Socket, near: Socket): void {
  const later = new Set<NodeJS.Timeout>()
  near.once('close', () => {
    for (const timer of later) clearTimeout(timer)
  })
  const after = (millis: number, bytes: Buffer) =>
    later.add(setTimeout(() => near.destroyed || near.write(bytes), millis))
  far.on('data', (bytes: Buffer) => {
    if (weather === 'fair') near.write(bytes)
    if (weather === 'slow') after(SLOW_MILLIS, bytes)
    if (weather === 'cut') near.resetAndDestroy()
    if (weather === 'trickle') {
      for (const [index] of bytes.entries()) {
        after(index * 1_000, bytes.subarray(index, index + 1))
      }
    }
  })
  far.once('close', () => weather === 'fair' && near.end())
}
