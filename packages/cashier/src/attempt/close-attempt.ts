import type { Channel, Failure } from '@onetill/contract'
import { callNetwork } from '../channels/call-network'
import type { LoadedAttempt } from '../checkout/load-checkout'
import type { Deps } from '../deps'
import { askNetwork } from './ask-attempt'
import { askedOf } from './asked-of'
import { recordOutcome } from './record-outcome'

/**
 * Makes sure at the network that an attempt can't be paid any more, and only then calls it failed. If it turns out
 * to be paid it is settled; if the network doesn't say, it stays open and is asked about again.
 */
export async function closeAtNetwork(
  deps: Deps,
  attempt: LoadedAttempt,
  reason: Failure,
): Promise<void> {
  const closed = await isClosedAtNetwork(deps, attempt)
  await recordOutcome(
    deps,
    attempt,
    closed ? { status: 'failed', reason } : await askNetwork(deps, attempt),
  )
}

/**
 * Has the network close an attempt; true only if it confirmed that nobody can pay it any more. A connection that breaks
 * says nothing, and closing twice is closing once: so it is asked a second time, unless the first one kept silent.
 */
export async function isClosedAtNetwork(deps: Deps, attempt: LoadedAttempt): Promise<boolean> {
  const channel = deps.channels.get(attempt.channel as Channel)
  const { close } = channel
  if (!close) return false
  const ask = () => callNetwork(() => close.call(channel, askedOf(attempt)))
  const answer = await ask()
  if (answer === 'closed' || answer === 'already_paid') return answer === 'closed'
  const silent = answer !== 'unknown' && answer.cause === 'timeout'
  return !silent && (await ask()) === 'closed'
}
