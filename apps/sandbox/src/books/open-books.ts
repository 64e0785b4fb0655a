import pg from 'pg'
import { SCHEMA } from './schema'

export type Books = pg.Pool
/** What a statement runs on: the pool, or one transaction's client. */
export type Hand = Pick<pg.Pool, 'query'>

const INT8 = 20
const AS_BIGINT: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8 ? BigInt : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

/** Opens the books and brings their tables up to date; two sandboxes may start at once. */
export async function openBooks(connectionString: string): Promise<Books> {
  const books = new pg.Pool({ connectionString, max: 10, types: AS_BIGINT })
  books.on('error', () => {}) // A lost idle connection is replaced at the next query.
  await inTransaction(books, async (hand) => {
    await hand.query('select pg_advisory_xact_lock(7401)')
    await hand.query(SCHEMA)
  })
  return books
}

export async function inTransaction<T>(
  books: Books,
  work: (hand: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await books.connect()
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}
