import { append, Prisma, type Tx, transaction } from '@onetill/db'
import { accounts, type NewTransfer, post } from '@onetill/ledger'
import type { Deps } from '../deps'

const BATCH = 200

type DueOrder = {
  readonly id: string
  readonly merchantId: string
  readonly currency: string
  /**
   * What is left for the merchant: the payment less fee, refunds and what disputes hold, the returned part of the fee
   * added back. Below zero when a dispute took what the fee had been paid from.
   */
  readonly netMinor: bigint
}

/**
 * Makes the pending money of orders available once they have arrived or their merchant's settlement days are over.
 * Works in batches that several workers may share; returns how many orders were settled.
 */
export async function settleOrders(deps: Deps): Promise<number> {
  let settled = 0
  for (;;) {
    const count = await transaction(deps.db, settleBatch)
    settled += count
    if (count < BATCH) return settled
  }
}

async function settleBatch(tx: Tx): Promise<number> {
  const due = await tx.$queryRaw<DueOrder[]>`
    SELECT bought.id, bought."merchantId", bought.currency,
      bought."totalMinor" - bought."feeMinor" - bought."refundedMinor" + bought."feeRefundedMinor"
        - bought."disputedMinor" AS "netMinor"
    FROM "Order" AS bought JOIN "Terms" AS terms ON terms."merchantId" = bought."merchantId"
    WHERE bought."settledAt" IS NULL AND (bought.fulfilment = 'delivered'
      OR bought."paidAt" <= now() - make_interval(days => terms."settlementDays"))
    ORDER BY bought."paidAt" LIMIT ${BATCH} FOR UPDATE OF bought SKIP LOCKED`
  if (due.length === 0) return 0
  await tx.$executeRaw`
    UPDATE "Order" SET "settledAt" = now() WHERE id IN (${Prisma.join(due.map(({ id }) => id))})`
  await post(tx, due.filter(({ netMinor }) => netMinor !== 0n).map(settlementOf))
  for (const order of due) {
    await append(tx, {
      kind: 'settlement.posted',
      subject: order.id,
      merchantId: order.merchantId,
      data: { orderId: order.id, currency: order.currency, amountMinor: order.netMinor.toString() },
    })
  }
  return due.length
}

function settlementOf({ id, merchantId, currency, netMinor }: DueOrder): NewTransfer {
  const [pending, available] = [
    accounts.merchantPending(merchantId),
    accounts.merchantAvailable(merchantId),
  ]
  const legs =
    netMinor > 0n
      ? { debit: pending, credit: available, amountMinor: netMinor }
      : { debit: available, credit: pending, amountMinor: -netMinor }
  return { kind: 'settlement', subject: id, currency, ...legs }
}
