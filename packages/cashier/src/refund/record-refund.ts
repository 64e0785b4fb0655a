import type { Channel } from '@onetill/contract'
import { append, enqueue, type Prisma, type RefundModel, type Tx, transaction } from '@onetill/db'
import { accounts, post } from '@onetill/ledger'
import type { RefundOutcome } from '../channels/channel'
import type { Deps } from '../deps'
import { announceRefund } from './announce-refund'
import { addToLines, lockOrder, merchantAccount } from './refund-order'
import type { RefundPart } from './split-refund'

const ASK_AFTER_SECONDS = [10, 30, 60, 300, 900, 3_600] as const

/** Writes down what a network said about a refund: one effect, whoever brings the news and how often. */
export async function recordRefund(
  deps: Deps,
  refundId: string,
  outcome: RefundOutcome,
): Promise<void> {
  await transaction(deps.db, async (tx) => {
    const refund = await lockRefund(tx, refundId)
    if (refund.state === 'succeeded' || refund.state === 'failed') return
    switch (outcome.status) {
      case 'succeeded':
        return outcome.refundMinor === refund.amountMinor
          ? finish(tx, deps, refund, outcome.networkRef)
          : flag(tx, refund, outcome.refundMinor)
      case 'failed':
        return undo(tx, deps, refund, outcome.reason)
      default:
        if (refund.state === 'requested' && outcome.status === 'pending') {
          await moveRefund(tx, refund, 'pending')
        }
        return askLater(tx, refund)
    }
  })
}

type LockedRefund = RefundModel & { readonly channel: Channel }

/** The order first, as everywhere: then its refund. */
async function lockRefund(tx: Tx, refundId: string): Promise<LockedRefund> {
  await tx.$queryRaw`
    SELECT id FROM "Order" WHERE id = (SELECT "orderId" FROM "Refund" WHERE id = ${refundId}) FOR UPDATE`
  await tx.$queryRaw`SELECT id FROM "Refund" WHERE id = ${refundId} FOR UPDATE`
  const refund = await tx.refund.findUniqueOrThrow({ where: { id: refundId } })
  const { channel } = await tx.attempt.findUniqueOrThrow({
    where: { id: refund.attemptId },
    select: { channel: true },
  })
  return { ...refund, channel: channel as Channel }
}

async function moveRefund(
  tx: Tx,
  refund: LockedRefund,
  to: 'pending' | 'succeeded' | 'failed',
  data: Prisma.RefundUpdateManyMutationInput = {},
): Promise<void> {
  const { count } = await tx.refund.updateMany({
    where: { id: refund.id, state: refund.state },
    data: { ...data, state: to },
  })
  if (count !== 1) throw new Error(`refund ${refund.id} moved under its lock`)
}

async function finish(tx: Tx, deps: Deps, refund: LockedRefund, networkRef: string): Promise<void> {
  await moveRefund(tx, refund, 'succeeded', { networkRef, closedAt: deps.clock(), askAt: null })
  await post(tx, [
    {
      kind: 'refund_sent',
      subject: refund.id,
      debit: accounts.channelRefunds(refund.channel),
      credit: accounts.channelClearing(refund.channel),
      amountMinor: refund.amountMinor,
      currency: refund.currency,
    },
  ])
  if (!refund.orderId) return
  const order = await lockOrder(tx, refund.orderId)
  await announceRefund(tx, order, refund, 'refund.succeeded', deps.clock())
}

/** The network will not: the money stands where it stood before, and may be refunded again. */
async function undo(tx: Tx, deps: Deps, refund: LockedRefund, reason: string): Promise<void> {
  await moveRefund(tx, refund, 'failed', { closedAt: deps.clock(), askAt: null })
  const order = refund.orderId ? await lockOrder(tx, refund.orderId) : null
  const origin = order ? merchantAccount(order) : accounts.platformSuspense
  const { amountMinor, feeMinor, currency } = refund
  await post(tx, [
    {
      kind: 'refund_undone',
      subject: refund.id,
      debit: accounts.channelRefunds(refund.channel),
      credit: origin,
      amountMinor,
      currency,
      reverses: { subject: refund.id, kind: 'refund' },
    },
  ])
  if (feeMinor > 0n) {
    await post(tx, [
      {
        kind: 'refund_fee_undone',
        subject: refund.id,
        debit: origin,
        credit: accounts.platformFees,
        amountMinor: feeMinor,
        currency,
        reverses: { subject: refund.id, kind: 'refund_fee' },
      },
    ])
  }
  if (!order) {
    await append(tx, {
      kind: 'refund.failed',
      subject: refund.id,
      data: { attemptId: refund.attemptId, reason, amountMinor: amountMinor.toString(), currency },
    })
    return
  }
  await tx.order.update({
    where: { id: order.id },
    data: {
      refundedMinor: { decrement: amountMinor },
      feeRefundedMinor: { decrement: feeMinor },
    },
  })
  await addToLines(tx, partsOf(refund), -1n)
  await announceRefund(tx, order, refund, 'refund.failed', deps.clock())
}

/** The network returned another amount than it was told to: nothing is concluded, a person is called. */
async function flag(tx: Tx, refund: LockedRefund, confirmedMinor: bigint): Promise<void> {
  await append(tx, {
    kind: 'payment.flagged',
    subject: refund.id,
    merchantId: refund.merchantId,
    data: {
      asked: refund.amountMinor.toString(),
      confirmed: confirmedMinor.toString(),
      currency: refund.currency,
    },
  })
}

async function askLater(tx: Tx, refund: RefundModel): Promise<void> {
  const delaySeconds = ASK_AFTER_SECONDS[Math.min(refund.asked, ASK_AFTER_SECONDS.length - 1)] ?? 0
  await tx.$executeRaw`
    UPDATE "Refund" SET asked = asked + 1, "askAt" = now() + make_interval(secs => ${delaySeconds}::int)
    WHERE id = ${refund.id}`
  await enqueue(
    tx,
    'refund.ask',
    { refundId: refund.id },
    { key: `refund.ask:${refund.id}`, delaySeconds },
  )
}

function partsOf(refund: RefundModel): RefundPart[] {
  const { parts = [] } = (refund.lines ?? {}) as {
    parts?: (Omit<RefundPart, 'amountMinor'> & { amountMinor: string })[]
  }
  return parts.map((part) => ({ ...part, amountMinor: BigInt(part.amountMinor) }))
}
