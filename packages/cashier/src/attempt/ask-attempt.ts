import type { Channel, Flow } from '@onetill/contract'
import { callNetwork } from '../channels/call-network'
import type { ChannelOutcome } from '../channels/channel'
import type { LoadedAttempt } from '../checkout/load-checkout'
import type { Deps } from '../deps'
import { type Askable, askedOf } from './asked-of'
import { closeAtNetwork } from './close-attempt'
import { recordOutcome } from './record-outcome'

/** Asks the network what became of an attempt that is still open, and closes it when its time is up. */
export async function askAttempt(deps: Deps, attemptId: string): Promise<void> {
  const attempt = await findOpenAttempt(deps, attemptId)
  if (!attempt) return
  const known = await askNetwork(deps, attempt)
  if (known.status === 'succeeded' || known.status === 'failed' || !attempt.overdue) {
    await recordOutcome(deps, attempt, known)
    return
  }
  await closeAtNetwork(deps, attempt, attempt.superseded ? 'superseded' : 'expired')
}

/** The network's own word, asked for by the reference it was given. Never throws. */
export async function askNetwork(
  deps: Deps,
  attempt: Askable & Pick<LoadedAttempt, 'channel' | 'flow'>,
): Promise<ChannelOutcome> {
  const channel = deps.channels.get(attempt.channel as Channel)
  const startedAt = deps.clock().getTime()
  const outcome = await callNetwork(() => channel.query(askedOf(attempt)))
  await noteCall(deps, attempt.flow, outcome, startedAt)
  return outcome
}

/** A flow's record counts what the network answers for: silence and refusals, not a buyer's empty card. */
export async function noteCall(
  deps: Deps,
  flow: Flow,
  outcome: ChannelOutcome,
  startedAt: number,
): Promise<void> {
  const cause = causeToBlame(outcome)
  const millis = deps.clock().getTime() - startedAt
  await deps.record.note(flow, { succeeded: cause === null, cause, millis })
}

function causeToBlame(outcome: ChannelOutcome): string | null {
  if (outcome.status === 'unknown') return outcome.cause
  return outcome.status === 'failed' && outcome.reason === 'network_refused' ? outcome.reason : null
}

type OpenAttempt = LoadedAttempt & {
  /** Its deadline has passed, or the checkout no longer needs it. */
  readonly overdue: boolean
  readonly superseded: boolean
}

async function findOpenAttempt(deps: Deps, attemptId: string): Promise<OpenAttempt | undefined> {
  const [attempt] = await deps.db.write.$queryRaw<OpenAttempt[]>`
    SELECT attempt.*, checkout.status IN ('completed', 'canceled') AS superseded,
      (attempt."expiresAt" <= now() OR checkout.status IN ('completed', 'canceled')) AS overdue
    FROM "Attempt" AS attempt JOIN "Checkout" AS checkout ON checkout.id = attempt."checkoutId"
    WHERE attempt.id = ${attemptId} AND attempt.state IN ('created', 'pending', 'unknown')`
  return attempt
}
