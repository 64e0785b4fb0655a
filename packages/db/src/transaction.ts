import type { Db, Tx } from './client'
import { classifyFailure } from './failures'

const TRIES = 5

/**
 * Runs `work` in one READ COMMITTED transaction and commits. A deadlock or serialisation conflict is tried again
 * from the start with jitter, so `work` must do nothing outside the transaction.
 */
export async function transaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.write.$transaction(work, { maxWait: 5_000, timeout: 15_000 })
    } catch (error) {
      if (attempt >= TRIES || classifyFailure(error) !== 'conflict') throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt))
    }
  }
}
