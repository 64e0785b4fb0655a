import { OnetillError, PAYOUT_MIN_MINOR, type RequestPayout, type Viewer } from '@onetill/contract'
import { enqueue, newId, type PayoutModel, type Tx, transaction } from '@onetill/db'
import { accounts, lockAccount, post } from '@onetill/ledger'
import type { Deps } from '../deps'
import { assertOwner } from '../order/order-access'
import { readRoom } from './merchant-room'
import { notePayout } from './move-payout'
import { viewPayout } from './payout-view'
import type { FoundAccount } from './rail'
import { sendPayout } from './send-payout'

/** A worker looks after a payout whose caller was never heard of again. */
const FIRST_ASK_SECONDS = 15

/**
 * Sends a merchant's available money to the bank account it was verified with, once per key and never so much that
 * less than the reserve would stay. The money leaves `available` now; the bank is told after the commit.
 */
export async function requestPayout(deps: Deps, input: RequestPayout, viewer: Viewer) {
  assertOwner(viewer, input.merchantId)
  const { payout, fresh } = await transaction(deps.db, (tx) => reserve(tx, deps, input, viewer))
  if (fresh) await sendPayout(deps, payout.id)
  return viewPayout(await deps.db.write.payout.findUniqueOrThrow({ where: { id: payout.id } }))
}

async function reserve(
  tx: Tx,
  deps: Deps,
  { merchantId, key, amountMinor }: RequestPayout,
  viewer: Viewer,
): Promise<{ payout: PayoutModel; fresh: boolean }> {
  const terms = await tx.terms.findUnique({ where: { merchantId } })
  if (!terms) throw new OnetillError('payout_account_missing')
  const { currency } = terms
  const available = accounts.merchantAvailable(merchantId)
  // Refunds and other payouts wait here: what is read below stays true until the commit.
  await lockAccount(tx, available, currency)
  const before = await tx.payout.findUnique({ where: { merchantId_key: { merchantId, key } } })
  if (before) {
    if (before.amountMinor !== amountMinor) throw new OnetillError('idempotency_mismatch')
    return { payout: before, fresh: false }
  }
  const account = await usableAccount(tx, deps, merchantId, currency)
  const room = await readRoom(tx, merchantId, currency)
  demandRoom(amountMinor, room.payableMinor)
  const id = newId('payout')
  const payout = await tx.payout.create({
    data: {
      ...{ id, merchantId, key, state: 'requested', amountMinor, currency },
      leftMinor: room.availableMinor - amountMinor,
      reserveMinor: room.reserveMinor,
      accountRef: account.ref,
      account: { bank: account.bank, holder: account.holder, last: account.last },
      reference: id.slice(id.indexOf('_') + 1),
      requestedBy: viewer.userId,
    },
  })
  await post(tx, [
    {
      ...{ kind: 'payout', subject: id, amountMinor, currency },
      debit: available,
      credit: accounts.payoutTransit(id),
    },
  ])
  await notePayout(tx, payout, null, 'requested', viewer.userId)
  const options = { key: `payout.ask:${id}`, delaySeconds: FIRST_ASK_SECONDS }
  await enqueue(tx, 'payout.ask', { payoutId: id }, options)
  return { payout, fresh: true }
}

async function usableAccount(
  tx: Tx,
  deps: Deps,
  merchantId: string,
  currency: string,
): Promise<FoundAccount> {
  const account = deps.payouts
    ? await deps.payouts.accounts.find(tx, merchantId)
    : 'account_missing'
  if (account === 'suspended') throw new OnetillError('payout_blocked')
  if (account === 'account_missing' || account.currency !== currency) {
    throw new OnetillError('payout_account_missing')
  }
  return account
}

function demandRoom(amountMinor: bigint, payableMinor: bigint): void {
  if (amountMinor < PAYOUT_MIN_MINOR) {
    throw new OnetillError('amount_out_of_range', { minimumMinor: PAYOUT_MIN_MINOR.toString() })
  }
  if (amountMinor > payableMinor) {
    throw new OnetillError('payout_too_large', { payableMinor: payableMinor.toString() })
  }
}
