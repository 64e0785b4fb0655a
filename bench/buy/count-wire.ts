import { connect, createServer, type Socket } from 'node:net'

/** What went between a program and its database. */
export type WireCounts = { statements: number; commits: number; roundTrips: number }

export type WireCounter = { readonly counts: WireCounts; reset(): void; close(): void }

/**
 * Stands between a program and its database and counts, by PostgreSQL's own protocol, what passes: statements that were
 * run, round trips that were waited for, and commits that wrote. Adds a hop, so nothing is timed through it.
 */
export async function openWireCounter(port: number, database: URL): Promise<WireCounter> {
  const counts: WireCounts = { statements: 0, commits: 0, roundTrips: 0 }
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const target = connect(Number(database.port || 5432), database.hostname)
    for (const socket of [client, target]) {
      sockets.add(socket)
      socket.setNoDelay(true)
      socket.on('error', () => socket.destroy())
    }
    const watch = watchSession(counts)
    const fromClient = readMessages(true, watch.client)
    const fromServer = readMessages(false, watch.server)
    client.on('data', (bytes: Buffer) => {
      fromClient(bytes)
      target.write(bytes)
    })
    target.on('data', (bytes: Buffer) => {
      fromServer(bytes)
      client.write(bytes)
    })
    client.once('close', () => target.destroy())
    target.once('close', () => client.destroy())
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    counts,
    reset: () => Object.assign(counts, { statements: 0, commits: 0, roundTrips: 0 }),
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

type OnMessage = (type: string, body: Buffer) => void

/** A session commits when it says so, or when a writing statement ends outside a transaction. */
function watchSession(counts: WireCounts): { client: OnMessage; server: OnMessage } {
  let inside = false
  let wrote = false
  return {
    client(type) {
      if (type === 'Q' || type === 'E') counts.statements += 1
      if (type === 'Q' || type === 'S') counts.roundTrips += 1
    },
    server(type, body) {
      if (type === 'C') {
        const tag = body.toString('latin1', 0, body.length - 1)
        // BEGIN and COMMIT are round trips, and not what somebody wanted to know.
        if (/^(BEGIN|COMMIT|ROLLBACK)/.test(tag)) counts.statements -= 1
        if (tag === 'COMMIT') counts.commits += 1
        wrote ||= /^(INSERT|UPDATE|DELETE|MERGE)/.test(tag)
      }
      if (type === 'Z') {
        const idle = body.toString('latin1') === 'I'
        if (idle && !inside && wrote) counts.commits += 1
        inside = !idle
        if (idle) wrote = false
      }
    },
  }
}

/** Cuts a stream into messages: a type, a length, a body. A client's first one has no type. */
function readMessages(startsUntyped: boolean, onMessage: OnMessage): (bytes: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0)
  let untyped = startsUntyped
  return (bytes) => {
    rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
    for (;;) {
      const head = untyped ? 0 : 1
      if (rest.length < head + 4) return
      const end = head + rest.readUInt32BE(head)
      if (rest.length < end) return
      if (!untyped) onMessage(String.fromCharCode(rest[0] ?? 0), rest.subarray(5, end))
      untyped = false
      rest = rest.subarray(end)
    }
  }
}
