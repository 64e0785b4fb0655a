import type { Channel } from '@onetill/contract'
import { newId } from '@onetill/db'
import type { Deps } from '../deps'
import { askNetwork } from './ask-attempt'
import { endRest } from './move-breaker'

/** As many answers as trip a breaker, and more than close one. */
const QUESTIONS = 8

/**
 * Asks a network about payments that nobody made, for each of its flows, until their breakers have taken a stand. An
 * operator who knows that it was repaired ends their rest first; only good answers close them.
 */
export async function probeChannel(
  deps: Deps,
  name: Channel,
  { repaired }: { readonly repaired: boolean },
): Promise<void> {
  for (const flow of deps.channels.get(name).flows) {
    if (repaired) await endRest(deps.db, deps.clock, flow)
    for (let asked = 0; asked < QUESTIONS; asked += 1) {
      const id = newId('attempt')
      const reference = id.slice(id.indexOf('_') + 1)
      await askNetwork(deps, {
        ...{ flow, channel: name, reference },
        ...{ amountMinor: 1n, currency: 'CNY', networkRef: null },
      })
    }
  }
  deps.record.forget()
}
