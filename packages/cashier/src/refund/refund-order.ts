import {
  type Channel,
  OnetillError,
  type RefundOrder,
  type RefundView,
  type Viewer,
} from '@onetill/contract'
import { append, enqueue, newId, type RefundModel, type Tx, transaction } from '@onetill/db'
import { accounts, lockAccount, type NewTransfer, post } from '@onetill/ledger'
import type { Deps } from '../deps'
import { toJson } from '../json'
import { computeFeeRefund } from '../order/compute-fee'
import { assertMember } from '../order/order-access'
import { announceRefund } from './announce-refund'
import { viewRefund } from './refund-view'
import { sendRefund } from './send-refund'
import { type RefundPart, splitRefund } from './split-refund'

/** A worker looks after a refund whose caller was never heard of again. */
const FIRST_ASK_SECONDS = 15

/**
 * Sends an order's money back, whole or in part, once per key and never more than was captured. The fee goes back pro
 * rata, rounded half up over all that was refunded so far. Into a balance the money is back at once; through a
 * network it is reserved now, sent after the commit, and restored to the merchant if the network refuses.
 */
export async function refundOrder(
  deps: Deps,
  input: RefundOrder,
  viewer: Viewer | null,
): Promise<RefundView> {
  const { refund, fresh } = await transaction(deps.db, (tx) => reserve(tx, deps, input, viewer))
  if (fresh && refund.state === 'requested') await sendRefund(deps, refund.id)
  const now = await deps.db.write.refund.findUniqueOrThrow({ where: { id: refund.id } })
  return viewRefund(now)
}

async function reserve(
  tx: Tx,
  deps: Deps,
  input: RefundOrder,
  viewer: Viewer | null,
): Promise<{ refund: RefundModel; fresh: boolean }> {
  const order = await lockOrder(tx, input.orderId)
  assertMember(viewer, order.merchantId)
  const before = await tx.refund.findUnique({
    where: { attemptId_key: { attemptId: order.attemptId, key: input.key } },
  })
  if (before) return { refund: sameRefund(before, input), fresh: false }

  // A payout must see this refund or come after it: it may not spend what goes back here.
  if (order.settledAt) await lockAccount(tx, merchantAccount(order), order.currency)
  const { amountMinor, parts } = splitRefund(order, input)
  const feeMinor = computeFeeRefund({ ...order, refundMinor: amountMinor })
  await tx.order.update({
    where: { id: order.id },
    data: {
      refundedMinor: { increment: amountMinor },
      feeRefundedMinor: { increment: feeMinor },
    },
  })
  await addToLines(tx, parts)
  if (input.restock && parts.length > 0) await deps.stock.restock(tx, parts)
  const id = newId('refund')
  const instant = order.channel === 'balance'
  const refund = await tx.refund.create({
    data: {
      id,
      orderId: order.id,
      attemptId: order.attemptId,
      merchantId: order.merchantId,
      key: input.key,
      state: instant ? 'succeeded' : 'requested',
      reason: input.reason,
      amountMinor,
      feeMinor,
      currency: order.currency,
      reference: id.slice(id.indexOf('_') + 1),
      lines: toJson({ parts, asked: askedOf(input) }),
      closedAt: instant ? deps.clock() : null,
    },
  })
  await post(tx, transfersOf(order, refund))
  await append(tx, {
    kind: 'refund.requested',
    subject: id,
    merchantId: order.merchantId,
    actorId: viewer?.userId ?? null,
    data: { orderId: order.id, amountMinor: amountMinor.toString(), reason: input.reason },
  })
  if (instant) await announceRefund(tx, order, refund, 'refund.succeeded', deps.clock())
  else {
    await enqueue(
      tx,
      'refund.ask',
      { refundId: id },
      { key: `refund.ask:${id}`, delaySeconds: FIRST_ASK_SECONDS },
    )
  }
  return { refund, fresh: true }
}

export type LockedOrder = Awaited<ReturnType<typeof lockOrder>>

/** Makes every other refund, settlement and claim of this order wait until the transaction ends. */
export async function lockOrder(tx: Tx, orderId: string) {
  await tx.$queryRaw`SELECT id FROM "Order" WHERE id = ${orderId} FOR UPDATE`
  const order = await tx.order.findUnique({ where: { id: orderId }, include: { lines: true } })
  if (!order) throw new OnetillError('not_found')
  return order
}

/** Adds to what has gone back of each line, or takes away again. */
export async function addToLines(
  tx: Tx,
  parts: readonly RefundPart[],
  sign: 1n | -1n = 1n,
): Promise<void> {
  for (const { lineId, amountMinor } of parts) {
    await tx.orderLine.update({
      where: { id: lineId },
      data: { refundedMinor: { increment: sign * amountMinor } },
    })
  }
}

/** The merchant's account an order's money stands in now. */
export function merchantAccount(order: { merchantId: string; settledAt: Date | null }) {
  return order.settledAt
    ? accounts.merchantAvailable(order.merchantId)
    : accounts.merchantPending(order.merchantId)
}

function transfersOf(order: LockedOrder, refund: RefundModel): NewTransfer[] {
  const merchant = merchantAccount(order)
  const destination =
    order.channel === 'balance'
      ? accounts.buyerBalance(order.buyerId ?? missingBuyer())
      : accounts.channelRefunds(order.channel as Channel)
  const { currency, amountMinor, feeMinor } = refund
  const transfers: NewTransfer[] = [
    {
      kind: 'refund',
      subject: refund.id,
      debit: merchant,
      credit: destination,
      amountMinor,
      currency,
      reverses: { subject: order.id, kind: 'capture' },
    },
  ]
  if (feeMinor > 0n) {
    transfers.push({
      kind: 'refund_fee',
      subject: refund.id,
      debit: accounts.platformFees,
      credit: merchant,
      amountMinor: feeMinor,
      currency,
      reverses: { subject: order.id, kind: 'fee' },
    })
  }
  return transfers
}

function missingBuyer(): never {
  throw new Error('a balance has an owner')
}

/** What the caller asked for, to recognise the same request under the same key. */
function askedOf({ lines, amountMinor }: RefundOrder): string {
  return JSON.stringify(toJson({ lines: lines ?? null, amountMinor: amountMinor ?? null }))
}

function sameRefund(refund: RefundModel, input: RefundOrder): RefundModel {
  const { asked } = (refund.lines ?? {}) as { asked?: string }
  if (asked !== askedOf(input)) throw new OnetillError('idempotency_mismatch')
  return refund
}
