import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { type Prisma, PrismaClient } from './generated/client'
import { type Runner, runnerOver, statementName } from './statement'

/** The inside of one transaction. Every function that writes takes it from its caller. */
export type Tx = Prisma.TransactionClient

/** Either a transaction or the client itself: for reads that may run in both. */
export type Reader = Pick<Tx, keyof Tx>

export type Db = {
  /** The primary: everything that writes, and every read that must see the latest write. */
  readonly write: PrismaClient
  /** A replica when one is configured; may lag. The primary otherwise. */
  readonly read: PrismaClient
  /** Hot paths: prepared statements on the primary, each its own transaction. */
  readonly hot: Runner
  /** The primary's pool itself. */
  readonly pool: pg.Pool
  close(): Promise<void>
}

export type DbOptions = {
  readonly url: string
  readonly readUrl?: string
  /** Connections each pool may open. */
  readonly connections?: number
  /** Told of connections that died while idle; without a listener Node would end the process. */
  readonly onConnectionLost?: (error: Error) => void
}

/** Opens the pools lazily: nothing connects before the first query. */
export function createDb(options: DbOptions): Db {
  const pool = openPool(options.url, options)
  const write = clientOver(pool)
  const replica = options.readUrl ? openPool(options.readUrl, options) : undefined
  const read = replica ? clientOver(replica) : write
  return {
    write,
    read,
    hot: runnerOver(pool),
    pool,
    async close() {
      await write.$disconnect()
      await pool.end()
      if (replica) {
        await read.$disconnect()
        await replica.end()
      }
    },
  }
}

function openPool(url: string, options: DbOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    application_name: 'onetill',
  })
  const lost = (error: Error) => options.onConnectionLost?.(error)
  pool.on('error', lost)
  // A connection in use has nobody to tell between two statements of a transaction: its end would end the process.
  pool.on('connect', (client) => client.on('error', lost))
  return pool
}

function clientOver(pool: pg.Pool): PrismaClient {
  const adapter = new PrismaPg(pool, {
    statementNameGenerator: (query) => statementName(query.sql),
  })
  return new PrismaClient({ adapter })
}
