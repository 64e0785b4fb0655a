import { append, enqueue, type PayoutModel, type Tx, transaction } from '@onetill/db'
import { accounts, post } from '@onetill/ledger'
import type { Deps } from '../deps'
import { movePayout } from './move-payout'
import type { RailOutcome } from './rail'

const ASK_AFTER_SECONDS = [10, 30, 60, 300, 900, 3_600] as const
/** Banks return within days: a paid transfer is looked at again after a minute, an hour, and daily for a week. */
const LOOK_AGAIN_SECONDS = [60, 3_600, 86_400, 86_400, 86_400, 86_400, 86_400, 86_400, 86_400]

/** Writes down what a bank said about a payout: one effect, whoever brings the news and how often. */
export async function recordPayout(
  deps: Deps,
  payoutId: string,
  outcome: RailOutcome,
): Promise<void> {
  await transaction(deps.db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Payout" WHERE id = ${payoutId} FOR UPDATE`
    const payout = await tx.payout.findUniqueOrThrow({ where: { id: payoutId } })
    switch (outcome.status) {
      case 'paid':
        return outcome.amountMinor === payout.amountMinor
          ? land(tx, deps, payout, outcome.railRef)
          : flag(tx, payout, outcome.amountMinor)
      case 'failed':
        return undo(tx, deps, payout, outcome.reason)
      case 'returned':
        return takeBack(tx, deps, payout, outcome)
      case 'pending':
        await movePayout(tx, payout, 'in_transit', { railRef: outcome.railRef })
        return askAgain(tx, payout)
      default:
        return askAgain(tx, payout)
    }
  })
}

async function land(tx: Tx, deps: Deps, payout: PayoutModel, railRef: string): Promise<void> {
  const paid = { railRef, paidAt: deps.clock(), asked: 0 }
  if (await movePayout(tx, payout, 'paid', paid)) {
    await postMove(tx, payout, 'payout_landed')
    return askAgain(tx, { ...payout, state: 'paid', asked: 0 })
  }
  if (payout.state === 'paid') await askAgain(tx, payout)
}

/** The bank will not: the money is available again. */
async function undo(tx: Tx, deps: Deps, payout: PayoutModel, reason: string): Promise<void> {
  const ended = { failure: reason, closedAt: deps.clock(), askAt: null }
  if (await movePayout(tx, payout, 'failed', ended)) await postMove(tx, payout, 'payout_undone')
}

/** It arrived and came back. That it arrived may be news too: then both are booked. */
async function takeBack(
  tx: Tx,
  deps: Deps,
  payout: PayoutModel,
  { railRef, reason }: { readonly railRef: string; readonly reason: string },
): Promise<void> {
  const now = deps.clock()
  const ended = {
    railRef,
    failure: reason,
    paidAt: payout.paidAt ?? now,
    closedAt: now,
    askAt: null,
  }
  if (!(await movePayout(tx, payout, 'returned', ended))) return
  if (payout.state !== 'paid') await postMove(tx, payout, 'payout_landed')
  await postMove(tx, payout, 'payout_returned')
}

async function postMove(
  tx: Tx,
  { id, merchantId, amountMinor, currency }: PayoutModel,
  kind: 'payout_landed' | 'payout_undone' | 'payout_returned',
): Promise<void> {
  const available = accounts.merchantAvailable(merchantId)
  const [transit, bank] = [accounts.payoutTransit(id), accounts.bank(merchantId)]
  const legs = {
    payout_landed: { debit: transit, credit: bank },
    payout_undone: { debit: transit, credit: available },
    payout_returned: { debit: bank, credit: available },
  }[kind]
  const reverses =
    kind === 'payout_landed' ? {} : { reverses: { subject: id, kind: 'payout' } as const }
  await post(tx, [{ kind, subject: id, ...legs, amountMinor, currency, ...reverses }])
}

/** The bank moved another amount than it was told to: nothing is concluded, a person is called. */
async function flag(tx: Tx, payout: PayoutModel, confirmedMinor: bigint): Promise<void> {
  await append(tx, {
    kind: 'payment.flagged',
    subject: payout.id,
    merchantId: payout.merchantId,
    data: {
      asked: payout.amountMinor.toString(),
      confirmed: confirmedMinor.toString(),
      currency: payout.currency,
    },
  })
}

/** An open payout is asked about for ever, ever less often; a paid one for a week. */
async function askAgain(tx: Tx, { id, state, asked }: PayoutModel): Promise<void> {
  const delaySeconds =
    state === 'paid'
      ? LOOK_AGAIN_SECONDS[asked]
      : (ASK_AFTER_SECONDS[asked] ?? ASK_AFTER_SECONDS.at(-1))
  if (delaySeconds === undefined) return
  await tx.$executeRaw`
    UPDATE "Payout" SET asked = asked + 1, "askAt" = now() + make_interval(secs => ${delaySeconds}::int)
    WHERE id = ${id}`
  await enqueue(tx, 'payout.ask', { payoutId: id }, { key: `payout.ask:${id}`, delaySeconds })
}
