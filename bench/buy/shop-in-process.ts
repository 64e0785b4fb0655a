import { createServices, type ServicesConfig } from '@onetill/api'
import type { LineInput, Viewer } from '@onetill/contract'
import { newId } from '@onetill/db'
import { advanceBalances } from '@onetill/ledger'
import type { Buyer } from '../plant-buyers'
import type { Contender } from '../take-turns'
import { BROWSER } from './browser'
import { loopFor } from './loop-for'
import { pick } from './pick'
import { PRICE_MINOR, type Shelf } from './plant-cards'

/** What a buyer does, until it is answered. */
export type Deed = 'tap' | 'open_and_pay' | 'hold'

export type ProcessShop = {
  once(deed: Deed, shelves: readonly Shelf[]): Promise<void>
  /** So many buyers at once, each with one thing at a time. */
  at(parallel: number, deed: Deed, shelves: readonly Shelf[]): Contender
  /** Purchases that were answered as succeeded. */
  bought(): number
  close(): Promise<void>
}

/** The till itself, without HTTP in front: all of a purchase that is ours. */
export function openProcessShop(
  { databaseUrl, connections }: { databaseUrl: string; connections: number },
  buyers: readonly Buyer[],
): ProcessShop {
  const config: ServicesConfig = {
    databaseUrl,
    connections,
    webUrl: 'http://localhost',
    sealKey: 'b1'.repeat(32),
  }
  const { cashier, db } = createServices(config)
  let bought = 0

  async function once(deed: Deed, shelves: readonly Shelf[]): Promise<void> {
    const { cardId, variantId } = pick(shelves)
    const line: LineInput = { cardId, variantId, quantity: 1, seenPriceMinor: PRICE_MINOR }
    const asked = { lines: [line], surface: 'feed' as const }
    const caller = {
      viewer: viewerOf(pick(buyers)),
      request: { headers: { 'user-agent': BROWSER }, ip: '127.0.0.1' },
    }
    const key = newId('attempt')
    if (deed === 'tap') {
      await succeed(cashier.buy({ ...asked, key }, caller))
      return
    }
    const { checkout } = await cashier.open(asked, caller)
    if (deed === 'hold') return
    await succeed(cashier.pay({ checkoutId: checkout.id, key, flow: 'balance.one_tap' }, caller))
  }

  async function succeed(paying: Promise<{ status: string }>): Promise<void> {
    const outcome = await paying
    if (outcome.status !== 'succeeded') throw new Error(`paid with ${JSON.stringify(outcome)}`)
    bought += 1
  }

  return {
    once,
    at: (parallel, deed, shelves) => async (seconds) => {
      const perSecond = await loopFor(seconds, parallel, () => once(deed, shelves))
      await advanceBalances(db) // As the worker does every minute.
      return perSecond
    },
    bought: () => bought,
    close: () => db.close(),
  }
}

function viewerOf({ id }: Buyer): Viewer {
  return {
    userId: id,
    email: `${id}@bench.test`,
    handle: id,
    name: 'Bench Buyer',
    image: null,
    role: 'member',
    locale: 'zh-CN',
    memberships: [],
  }
}
