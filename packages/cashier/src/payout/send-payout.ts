import { callNetwork } from '../channels/call-network'
import type { Deps } from '../deps'
import type { RailOutcome } from './rail'
import { recordPayout } from './record-payout'

/** Tells the bank, outside any transaction, and writes down what it said. Sending again is harmless. */
export async function sendPayout(deps: Deps, payoutId: string): Promise<void> {
  await workOn(deps, payoutId, 'send')
}

/**
 * Asks what became of a payout; one the bank never heard of is sent under its own reference. A paid one is asked about
 * for some days more, because banks send money back.
 */
export async function askPayout(deps: Deps, payoutId: string): Promise<void> {
  await workOn(deps, payoutId, 'ask')
}

async function workOn(deps: Deps, payoutId: string, how: 'send' | 'ask'): Promise<void> {
  const payout = await deps.db.write.payout.findUnique({ where: { id: payoutId } })
  if (!payout || payout.state === 'failed' || payout.state === 'returned') return
  const { payouts } = deps
  if (!payouts) throw new Error('no bank is deployed that payouts could go through')
  const { reference, amountMinor, currency } = payout
  const account = await payouts.accounts.open(deps.db.write, payout.accountRef)
  const outcome = await callNetwork(async (): Promise<RailOutcome> => {
    const known = how === 'ask' ? await payouts.rail.query(reference) : null
    if (known && known.status !== 'unheard') return known
    // A bank that forgets what it had paid is not believed: nothing is sent a second time.
    if (payout.state === 'paid') return { status: 'unknown', cause: 'bad_answer' }
    const memo = `Onetill ${reference.slice(-8)}`
    return payouts.rail.send({ reference, amountMinor, currency, account, memo })
  })
  await recordPayout(deps, payout.id, outcome)
}
