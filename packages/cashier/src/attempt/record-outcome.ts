import { type Failure, OnetillError, type Outcome } from '@onetill/contract'
import { enqueue, type Prisma, type Tx, transaction } from '@onetill/db'
import type { ChannelOutcome } from '../channels/channel'
import { releaseAfterFailure } from '../checkout/close-checkout'
import { type LoadedAttempt, type LoadedCheckout, lockCheckout } from '../checkout/load-checkout'
import type { Deps } from '../deps'
import { isUndecided } from './attempt-moves'
import { moveAttempt } from './move-attempt'
import { outcomeOf } from './outcome-of'
import { settle } from './settle-attempt'

/** Seconds until the network is asked again, by how often it was asked. */
const ASK_AFTER_SECONDS = [5, 10, 15, 30, 60, 120, 300, 600, 1_800, 3_600] as const

/** Writes down what a network said about an attempt, in whatever order such news arrives. */
export async function recordOutcome(
  deps: Deps,
  attempt: Pick<LoadedAttempt, 'id' | 'checkoutId'>,
  outcome: ChannelOutcome,
): Promise<Outcome> {
  if (outcome.status === 'succeeded') return settle(deps, attempt, outcome.evidence)
  return transaction(deps.db, async (tx) => {
    const checkout = await lockCheckout(tx, attempt.checkoutId)
    const standing = checkout.attempts.find(({ id }) => id === attempt.id)
    if (!standing) throw new OnetillError('not_found')
    if (!isUndecided(standing)) return outcomeOf(standing, checkout.order)
    if (outcome.status === 'failed') return fail(tx, deps, checkout, standing, outcome.reason)
    const news =
      outcome.status === 'pending'
        ? await becomePending(tx, standing, outcome)
        : await becomeUnknown(tx, standing, outcome)
    await askLater(tx, standing)
    return outcomeOf({ ...standing, ...news }, checkout.order)
  })
}

/** Ends an attempt that came to nothing; the caller holds the checkout's lock. */
async function fail(
  tx: Tx,
  deps: Deps,
  checkout: LoadedCheckout,
  attempt: LoadedAttempt,
  reason: Failure,
): Promise<Outcome> {
  await moveAttempt(tx, attempt, 'failed', reason, {
    failure: reason,
    cause: null,
    askAt: null,
    settledAt: deps.clock(),
  })
  await releaseAfterFailure(tx, checkout, attempt)
  return { status: 'failed', reason }
}

type News = Partial<Pick<LoadedAttempt, 'state' | 'present' | 'cause' | 'networkRef'>>

async function becomePending(
  tx: Tx,
  attempt: LoadedAttempt,
  { present, networkRef }: Extract<ChannelOutcome, { status: 'pending' }>,
): Promise<News> {
  const told = { ...(present ? { present } : {}), ...(networkRef ? { networkRef } : {}) }
  const data: Prisma.AttemptUpdateManyMutationInput = { cause: null, ...told }
  const moved = await moveAttempt(tx, attempt, 'pending', 'started', data)
  const isNews = present !== null || (networkRef ?? attempt.networkRef) !== attempt.networkRef
  if (!moved && isNews) await tx.attempt.updateMany({ where: { id: attempt.id }, data })
  return { state: 'pending', cause: null, ...told }
}

async function becomeUnknown(
  tx: Tx,
  attempt: LoadedAttempt,
  { cause }: Extract<ChannelOutcome, { status: 'unknown' }>,
): Promise<News> {
  // A payment that is known to be open stays so when one question goes unanswered.
  const moved = await moveAttempt(tx, attempt, 'unknown', cause, { cause })
  return moved ? { state: 'unknown', cause } : {}
}

async function askLater(tx: Tx, attempt: LoadedAttempt): Promise<void> {
  const delaySeconds = ASK_AFTER_SECONDS[Math.min(attempt.asked, ASK_AFTER_SECONDS.length - 1)]
  await tx.$executeRaw`
    UPDATE "Attempt" SET asked = asked + 1, "askAt" = now() + make_interval(secs => ${delaySeconds}::int)
    WHERE id = ${attempt.id}`
  await enqueue(
    tx,
    'attempt.ask',
    { attemptId: attempt.id },
    { key: `attempt.ask:${attempt.id}`, delaySeconds: delaySeconds ?? 0 },
  )
}
