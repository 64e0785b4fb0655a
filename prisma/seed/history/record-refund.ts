import type { RefundSucceeded } from '@onetill/contract'
import { newId } from '@onetill/db'
import { accounts } from '@onetill/ledger'
import type { Pen, RecordedOrder } from './record-sale'
import type { Sale } from './sale'

export type Refunded = {
  readonly amountMinor: bigint
  /** The part of the fee that went back with it, pro rata and rounded half up. */
  readonly feeMinor: bigint
  readonly lineIds: ReadonlySet<string>
}

export function refundedOf({ refund, totalMinor, lines }: Sale, order: RecordedOrder): Refunded {
  if (!refund) return { amountMinor: 0n, feeMinor: 0n, lineIds: new Set() }
  const { amountMinor, line } = refund
  const feeMinor = (2n * order.feeMinor * amountMinor + totalMinor) / (2n * totalMinor)
  const named = line ? order.lines[lines.indexOf(line)]?.id : undefined
  return { amountMinor, feeMinor, lineIds: new Set(named ? [named] : []) }
}

const MINUTE_MILLIS = 60_000

/** Money that went back: into a balance at once, through a network after it confirmed. */
export function recordRefund(pen: Pen, sale: Sale, order: RecordedOrder, refunded: Refunded): void {
  const { refund, shop, channel } = sale
  if (!refund) return
  const { currency } = shop.text
  const id = newId('refund', refund.at.getTime())
  const reference = id.slice(id.indexOf('_') + 1)
  const instant = channel === 'balance'
  const closedAt = instant ? refund.at : new Date(refund.at.getTime() + 2 * MINUTE_MILLIS)
  pen.archive.file('Refund', {
    id,
    orderId: order.id,
    attemptId: order.attemptId,
    merchantId: shop.id,
    key: `seed-${reference}`,
    state: 'succeeded',
    reason: refund.reason,
    amountMinor: refunded.amountMinor,
    feeMinor: refunded.feeMinor,
    currency,
    reference,
    networkRef: instant ? null : `5030000${reference.slice(-21)}`,
    lines: { parts: partsOf(sale, order, refunded), asked: '' },
    createdAt: refund.at,
    closedAt,
  })
  postRefund(pen, sale, order, { id, closedAt, ...refunded })
  announce(pen, sale, order, { id, closedAt })
}

function partsOf({ refund }: Sale, order: RecordedOrder, { lineIds }: Refunded) {
  return order.lines
    .filter((line) => lineIds.has(line.id))
    .map(({ id, variantId }) => ({
      lineId: id,
      variantId,
      quantity: refund?.line?.quantity ?? 0,
      amountMinor: refund?.amountMinor.toString(),
    }))
}

type Posted = Pick<Refunded, 'amountMinor' | 'feeMinor'> & {
  readonly id: string
  readonly closedAt: Date
}

function postRefund({ books }: Pen, sale: Sale, order: RecordedOrder, posted: Posted): void {
  const { shop, channel, buyer, refund } = sale
  if (!refund) return
  const { settledAt } = order.progress
  const merchant =
    settledAt && settledAt <= refund.at
      ? accounts.merchantAvailable(shop.id)
      : accounts.merchantPending(shop.id)
  const toBalance = channel === 'balance' && buyer
  const common = { subject: posted.id, currency: shop.text.currency }
  books.post({
    kind: 'refund',
    debit: merchant,
    credit: toBalance ? accounts.buyerBalance(buyer.id) : accounts.channelRefunds(channel),
    ...{ amountMinor: posted.amountMinor, at: refund.at, reverses: [order.id, 'capture'] },
    ...common,
  })
  books.post({
    kind: 'refund_fee',
    debit: accounts.platformFees,
    credit: merchant,
    ...{ amountMinor: posted.feeMinor, at: refund.at, reverses: [order.id, 'fee'] },
    ...common,
  })
  if (toBalance) return
  books.post({
    kind: 'refund_sent',
    debit: accounts.channelRefunds(channel),
    credit: accounts.channelClearing(channel),
    ...{ amountMinor: posted.amountMinor, at: posted.closedAt },
    ...common,
  })
}

function announce(
  { archive }: Pen,
  sale: Sale,
  order: RecordedOrder,
  { id, closedAt }: Pick<Posted, 'id' | 'closedAt'>,
): void {
  const { refund, shop, surface, channel } = sale
  if (!refund) return
  const amountMinor = refund.amountMinor.toString()
  const told = { subject: id, merchantId: shop.id, actorId: shop.owner.id }
  const asked = { orderId: order.id, amountMinor, reason: refund.reason }
  archive.append({ kind: 'refund.requested', ...told, data: asked, at: refund.at })
  const data: RefundSucceeded = {
    refundId: id,
    orderId: order.id,
    merchantId: shop.id,
    currency: shop.text.currency,
    amountMinor,
    surface,
    channel,
    refundedAt: closedAt.toISOString(),
  }
  // A refund into a balance succeeds in the moment it is asked for; its two events keep their order all the same.
  const at = new Date(closedAt.getTime() + 1)
  archive.append({ kind: 'refund.succeeded', ...told, data, at })
}
