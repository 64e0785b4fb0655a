import { createHash } from 'node:crypto'
import type { Books } from '../books/open-books'
import { describeError, Refusal } from './refusals'

export type Answered = {
  readonly status: number
  readonly answer: object
  readonly isReplayed?: boolean
}

const KEPT_HOURS = 24
/** A request that hasn't ended by then died with its server. */
const RUNS_SECONDS = 60

/**
 * Runs a POST once under its key and answers it again for a day (https://docs.stripe.com/api/idempotent_requests).
 * What was refused before the endpoint ran is not kept.
 */
export async function runOnce(
  books: Books,
  request: { readonly key: string | undefined; readonly path: string; readonly body: string },
  run: () => Promise<object>,
): Promise<Answered> {
  const { key } = request
  if (key === undefined) return attempt(run)
  const print = createHash('sha256').update(`${request.path}\n${request.body}`).digest('hex')
  const before = await claim(books, key, print)
  if (before) return replay(before, key, print)
  const answered = await attempt(run)
  if (answered.isKept) {
    await books.query(
      'update sandbox.stripe_requests set status = $2, answer = $3 where key = $1',
      [key, answered.status, JSON.stringify(answered.answer)],
    )
  } else {
    await books.query('delete from sandbox.stripe_requests where key = $1', [key])
  }
  return answered
}

type Kept = {
  readonly print: string
  readonly status: number | null
  readonly answer: object | null
}

/** Takes the key; what was done under it before, if anything. */
async function claim(books: Books, key: string, print: string): Promise<Kept | undefined> {
  await books.query(
    `delete from sandbox.stripe_requests where key = $1 and
       started_at < now() - case when status is null then make_interval(secs => $2) else make_interval(hours => $3) end`,
    [key, RUNS_SECONDS, KEPT_HOURS],
  )
  const { rowCount } = await books.query(
    'insert into sandbox.stripe_requests (key, print) values ($1, $2) on conflict do nothing',
    [key, print],
  )
  if (rowCount === 1) return undefined
  const { rows } = await books.query<Kept>(
    'select print, status, answer from sandbox.stripe_requests where key = $1',
    [key],
  )
  return rows[0] ?? { print, status: null, answer: null }
}

function replay(before: Kept, key: string, print: string): Answered {
  if (before.print !== print) {
    return describeError(
      new Refusal(400, {
        type: 'idempotency_error',
        message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
      }),
    )
  }
  if (before.status === null || before.answer === null) {
    return describeError(
      new Refusal(409, {
        type: 'idempotency_error',
        code: 'idempotency_key_in_use',
        message: `There is currently another in-progress request using this Idempotent Key (${key}).`,
      }),
    )
  }
  return { status: before.status, answer: before.answer, isReplayed: true }
}

async function attempt(run: () => Promise<object>): Promise<Answered & { isKept: boolean }> {
  try {
    return { status: 200, answer: await run(), isKept: true }
  } catch (error) {
    return { ...describeError(error), isKept: error instanceof Refusal && error.isKept }
  }
}
