import { createHash } from 'node:crypto'
import { OnetillError } from '@onetill/contract'
import type { Db } from '@onetill/db'
import { judgeAnswer } from './judge-answer'

export type Answer = { readonly status: number; readonly body: string }

/** A request that moves money: who asks, which call it is, under which key, and the bytes of what is asked. */
export type KeyedRequest = {
  readonly caller: string
  readonly call: string
  readonly key: string
  readonly body: string
}

export type Answers = {
  /**
   * Does the work of a key once, and gives everybody its first answer to the byte. Throws `idempotency_mismatch`
   * before any work when the key stands for another request, `idempotency_in_flight` while the first is at work.
   */
  once(request: KeyedRequest, work: () => Promise<Answer>): Promise<Answer>
  /** Forgets keys that are older than a week; returns how many. */
  prune(): Promise<number>
}

type Claim = Partial<Answer> & { readonly fresh: boolean; readonly fingerprint: string }

const KEPT_DAYS = 7

/**
 * Remembers which key stands for which request. The till's own keys are the truth of what happened: an answer it will
 * give again by itself is not stored, so a purchase costs one statement here. That statement doesn't wait for the disk:
 * what it wrote reaches it before the purchase does.
 */
export function createAnswers(db: Db): Answers {
  const atWork = new Set<string>()

  return {
    async once(request, work) {
      const scope = hash(request.caller, request.call, request.key)
      const fingerprint = hash(request.body)
      const claim = await claimKey(db, scope, fingerprint)
      if (claim.fingerprint !== fingerprint) throw new OnetillError('idempotency_mismatch')
      const { status, body } = claim
      if (typeof status === 'number' && typeof body === 'string') return { status, body }
      if (atWork.has(scope)) throw new OnetillError('idempotency_in_flight')
      atWork.add(scope)
      try {
        return await keep(db, scope, claim.fresh, await work())
      } finally {
        atWork.delete(scope)
      }
    },
    prune: () => db.write.$executeRaw`
      DELETE FROM "IdempotencyRecord" WHERE "createdAt" < now() - make_interval(days => ${KEPT_DAYS}::int)`,
  }
}

/** What the key stands for, written down now if it is new. */
async function claimKey(db: Db, scope: string, fingerprint: string): Promise<Claim> {
  const { rows } = await db.pool.query<Claim>({
    name: 'claim_idempotency_key',
    text: `
      WITH quick AS (SELECT set_config('synchronous_commit', 'off', true))
      INSERT INTO "IdempotencyRecord" AS record (scope, fingerprint) SELECT $1, $2 FROM quick
      ON CONFLICT (scope) DO UPDATE SET scope = record.scope
      RETURNING fingerprint, status, body, xmax = 0 AS fresh`,
    values: [scope, fingerprint],
  })
  const [claim] = rows
  if (!claim) throw new Error('a claim answers with its row')
  return claim
}

async function keep(db: Db, scope: string, fresh: boolean, answer: Answer): Promise<Answer> {
  switch (judgeAnswer(answer)) {
    case 'told_again':
      return answer
    case 'refused':
      // Nothing happened, so the key is free for a corrected request; only its first user may free it.
      if (fresh) {
        await db.write.$executeRaw`
          DELETE FROM "IdempotencyRecord" WHERE scope = ${scope} AND status IS NULL`
      }
      return answer
    case 'open':
      return answer
    case 'in_flight':
      if (fresh) return answer
      throw new OnetillError('idempotency_in_flight')
    default:
      return storeFirst(db, scope, answer)
  }
}

/** Two processes may both have worked: the first to get here is the first answer, for both. */
async function storeFirst(db: Db, scope: string, answer: Answer): Promise<Answer> {
  const [first] = await db.write.$queryRaw<Answer[]>`
    UPDATE "IdempotencyRecord"
    SET status = coalesce(status, ${answer.status}::int), body = coalesce(body, ${answer.body})
    WHERE scope = ${scope} RETURNING status, body`
  return first ?? answer
}

function hash(...words: string[]): string {
  return createHash('sha256').update(JSON.stringify(words)).digest('base64url')
}
