import { channelOf } from '@onetill/contract'
import { newId } from '@onetill/db'
import type { Deps } from '../deps'
import { askNetwork } from './ask-attempt'
import { readBreakers } from './move-breaker'
import { stateAt } from './turn-breaker'

/** Longer than anybody looks back: a week of minutes. */
const KEPT_DAYS = 7

/**
 * Asks each half-open flow's network about a payment that was never made: an answer is a good probe, silence a bad
 * one, and no buyer had to try. What was refused is for a buyer's start to probe, since a question proves nothing.
 */
export async function watchFlows(deps: Deps): Promise<void> {
  const breakers = await readBreakers(deps.db.write)
  for (const flow of deps.channels.ready) {
    const breaker = breakers[flow]
    if (!breaker || breaker.cause === 'network_refused') continue
    if (stateAt(breaker, deps.clock()) !== 'half_open') continue
    const id = newId('attempt')
    const reference = id.slice(id.indexOf('_') + 1)
    await askNetwork(deps, {
      ...{ flow, channel: channelOf(flow), reference },
      ...{ amountMinor: 1n, currency: 'CNY', networkRef: null },
    })
  }
  await deps.db.write.$executeRaw`
    DELETE FROM "FlowHealth" WHERE minute < now() - make_interval(days => ${KEPT_DAYS}::int)`
}
