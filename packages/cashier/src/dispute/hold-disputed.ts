import type { Channel } from '@onetill/contract'
import type { AttemptModel, DisputeModel, OrderModel, Tx } from '@onetill/db'
import { type AccountPath, accounts, lockAccount, type NewTransfer, post } from '@onetill/ledger'
import { merchantAccount } from '../refund/refund-order'

/** Whose money a disputed payment became. */
export type Disputed = {
  readonly attempt: AttemptModel
  readonly order: OrderModel | null
  /** The account the money stands in now, and returns to when the dispute is won. */
  readonly account: AccountPath
  /** What is left of the payment: captured, less what was refunded or is held by other disputes. */
  readonly leftMinor: bigint
}

/** The payment behind a dispute, locked in the order everybody locks in: the order, then its money. */
export async function lockDisputed(tx: Tx, attemptId: string): Promise<Disputed> {
  await tx.$queryRaw`SELECT id FROM "Order" WHERE "attemptId" = ${attemptId} FOR UPDATE`
  const attempt = await tx.attempt.findUniqueOrThrow({ where: { id: attemptId } })
  const order = await tx.order.findUnique({ where: { attemptId } })
  const account = order ? merchantAccount(order) : await accountWithoutOrder(tx, attempt)
  await lockAccount(tx, account, attempt.currency)
  const leftMinor = order
    ? order.totalMinor - order.refundedMinor - order.disputedMinor
    : await leftOf(tx, attempt)
  return { attempt, order, account, leftMinor }
}

/** A top-up is the buyer's; a payment that became nothing waits in suspense. */
async function accountWithoutOrder(tx: Tx, attempt: AttemptModel): Promise<AccountPath> {
  const checkout = await tx.checkout.findUniqueOrThrow({ where: { id: attempt.checkoutId } })
  const isTopUp = checkout.purpose === 'top_up' && attempt.failure === null
  return isTopUp && checkout.buyerId
    ? accounts.buyerBalance(checkout.buyerId)
    : accounts.platformSuspense
}

async function leftOf(tx: Tx, attempt: AttemptModel): Promise<bigint> {
  const attemptId = attempt.id
  const refunds = await tx.refund.aggregate({
    where: { attemptId, state: { not: 'failed' } },
    _sum: { amountMinor: true },
  })
  const disputes = await tx.dispute.aggregate({
    where: { attemptId, state: { not: 'won' } },
    _sum: { heldMinor: true },
  })
  const gone = (refunds._sum.amountMinor ?? 0n) + (disputes._sum.heldMinor ?? 0n)
  return attempt.state === 'succeeded' ? attempt.amountMinor - gone : 0n
}

/** The transfers of a dispute's three turns. Nothing held means nothing to move. */
export async function postDispute(
  tx: Tx,
  dispute: DisputeModel,
  kind: 'dispute_held' | 'dispute_released' | 'dispute_lost',
  { account, attempt }: Disputed,
): Promise<void> {
  const held = accounts.disputeHeld(dispute.id)
  const clearing = accounts.channelClearing(attempt.channel as Channel)
  const legs = {
    dispute_held: { debit: account, credit: held },
    dispute_released: { debit: held, credit: account },
    dispute_lost: { debit: held, credit: clearing },
  }[kind]
  const { id: subject, currency, heldMinor: amountMinor, feeMinor } = dispute
  const transfers: NewTransfer[] = []
  if (amountMinor > 0n) transfers.push({ kind, subject, ...legs, amountMinor, currency })
  if (kind === 'dispute_lost' && feeMinor > 0n) {
    // The network keeps it from what it owes us; who lost the dispute bears it.
    transfers.push({
      ...{ kind: 'dispute_fee', subject, amountMinor: feeMinor, currency },
      debit: dispute.merchantId ? accounts.merchantAvailable(dispute.merchantId) : account,
      credit: clearing,
    })
  }
  await post(tx, transfers)
}
