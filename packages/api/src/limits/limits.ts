import { OnetillError } from '@onetill/contract'
import type { Db } from '@onetill/db'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'

/** How often each thing may be tried: points per seconds, then blocked for as long. */
const RULES = {
  sign_in_address: { points: 60, seconds: 300 },
  sign_in_account: { points: 10, seconds: 300 },
  register_address: { points: 20, seconds: 3600 },
  mail_to_address: { points: 5, seconds: 900 },
  mail_from_address: { points: 20, seconds: 900 },
  pay_buyer: { points: 60, seconds: 60 },
  open_checkout: { points: 120, seconds: 60 },
  preview_terms: { points: 30, seconds: 60 },
  upload: { points: 120, seconds: 600 },
} as const
export type LimitName = keyof typeof RULES

export type Limits = {
  /** Counts one try; throws `too_many_requests` with `retryAfterSeconds` when the allowance is used up. */
  spend(name: LimitName, who: string): Promise<void>
  /** Forgets the tries after a success. */
  forget(name: LimitName, who: string): Promise<void>
}

/** Counts in the database, so that every node counts together; in memory while the database can't answer. */
export function createLimits(db: Db, factor = 1): Limits {
  const limiters = Object.fromEntries(
    Object.entries(RULES).map(([name, rule]) => {
      const points = rule.points * factor
      const insuranceLimiter = new RateLimiterMemory({ points, duration: rule.seconds })
      const limiter = new RateLimiterPostgres({
        storeClient: db.pool,
        storeType: 'pool',
        tableName: 'rate_limit',
        tableCreated: true,
        keyPrefix: name,
        points,
        duration: rule.seconds,
        insuranceLimiter,
        clearExpiredByTimeout: false,
      })
      return [name, limiter]
    }),
  ) as Record<LimitName, RateLimiterPostgres>
  return {
    async spend(name, who) {
      try {
        await limiters[name].consume(who)
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal
        const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
        throw new OnetillError('too_many_requests', { retryAfterSeconds: String(seconds) })
      }
    },
    async forget(name, who) {
      await limiters[name].delete(who)
    },
  }
}
