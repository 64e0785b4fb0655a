import { OnetillError } from '@onetill/contract'
import { createDb, createSealer, type Tx, transaction } from '@onetill/db'
import { testDatabase } from '@onetill/db/testing'
import { afterAll } from 'vitest'
import { createMarket } from '../create-market'
import { createDatabaseBlobs } from '../media/database-blobs'
import { createSeeds } from './seeds'

/** A market over a database of the test file's own, with the seeds its tests call. */
export async function openScene() {
  const db = createDb({ url: await testDatabase(), connections: 12 })
  afterAll(() => db.close())
  const time = { now: new Date() }
  const market = createMarket({
    db,
    blobs: createDatabaseBlobs(db),
    sealer: createSealer('a1'.repeat(32)),
    clock: () => time.now,
  })

  return {
    ...{ db, market, time, ...createSeeds(db, market) },
    inTransaction: <T>(work: (tx: Tx) => Promise<T>) => transaction(db, work),
    eventsOf: async (subject: string) => {
      const events = await db.write.event.findMany({
        where: { subject },
        orderBy: { sequence: 'asc' },
      })
      return events.map((event) => event.kind)
    },
  }
}

export const distantDeadline = () => new Date(Date.now() + 15 * 60_000)

/** The codes with which all these acts were refused; `done` for one that was not. */
export async function refusals(acts: readonly Promise<unknown>[]): Promise<string[]> {
  const results = await Promise.allSettled(acts)
  return results.map((result) => {
    if (result.status === 'fulfilled') return 'done'
    return result.reason instanceof OnetillError ? result.reason.code : String(result.reason)
  })
}
