import { randomBytes } from 'node:crypto'
import { computeFee } from '@onetill/cashier'
import type { OrderPaid } from '@onetill/contract'
import { newId } from '@onetill/db'
import { accounts } from '@onetill/ledger'
import type { Calendar } from '../calendar'
import type { Dice } from '../dice'
import { feeBpsOf } from '../plant/plant-terms'
import type { Archive } from './archive'
import type { Books } from './books'
import { inventAddress } from './buyers'
import { fulfilSale, type Progress } from './fulfil-sale'
import { recordCheckout } from './record-checkout'
import { recordRefund, refundedOf } from './record-refund'
import type { Sale } from './sale'

export type Pen = { readonly archive: Archive; readonly books: Books; readonly calendar: Calendar }

export type RecordedOrder = {
  readonly id: string
  readonly attemptId: string
  readonly feeMinor: bigint
  readonly progress: Progress
  readonly lines: readonly { readonly id: string; readonly variantId: string }[]
}

const NUMBER_DIGITS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Writes one purchase as the till would have: checkout, order, books, events, and its refund if it had one. */
export function recordSale(pen: Pen, sale: Sale, dice: Dice): void {
  const { archive, calendar } = pen
  const { shop, totalMinor, paidAt, buyer, guest } = sale
  const openedAt = new Date(paidAt.getTime() - dice.between(9, 140) * 1000)
  const address = needsAddress(sale)
    ? inventAddress(buyer?.name ?? guest?.name ?? '', shop, dice)
    : null
  const ending = { openedAt, closedAt: paidAt, paid: true, address }
  const checkout = recordCheckout(archive, sale, ending)
  const lines = checkout.lines.map(({ goodsType: _, ...line }) => ({
    ...line,
    id: newId('orderLine', paidAt.getTime()),
  }))
  const order: RecordedOrder = {
    id: newId('order', paidAt.getTime()),
    attemptId: checkout.attemptId,
    feeMinor: computeFee(totalMinor, { feeBps: feeBpsOf(shop), feeFixedMinor: 0n }),
    progress: fulfilSale(sale, calendar, dice),
    lines,
  }
  const refunded = refundedOf(sale, order)
  archive.file('Order', {
    id: order.id,
    number: Array.from({ length: 10 }, () => dice.pick([...NUMBER_DIGITS])).join(''),
    token: randomBytes(18).toString('base64url'),
    checkoutId: checkout.checkoutId,
    attemptId: order.attemptId,
    merchantId: shop.id,
    buyerId: buyer?.id ?? null,
    buyerName: buyer?.name ?? guest?.name ?? null,
    email: buyer?.email ?? guest?.email ?? null,
    currency: shop.text.currency,
    ...{ totalMinor, feeMinor: order.feeMinor, refundedMinor: refunded.amountMinor },
    feeRefundedMinor: refunded.feeMinor,
    ...{ surface: sale.surface, channel: sale.channel, flow: sale.flow, shareCode: sale.shareCode },
    ...{ merchant: checkout.merchant, address, paidAt, ...order.progress },
  })
  for (const line of lines) {
    const back = refunded.lineIds.has(line.id)
    const whole = line.unitPriceMinor * BigInt(line.quantity)
    archive.file('OrderLine', { ...line, orderId: order.id, refundedMinor: back ? whole : 0n })
  }
  postSale(pen, sale, order)
  if (sale.refund) recordRefund(pen, sale, order, refunded)
  if (order.progress.settledAt) postSettlement(pen, sale, order, order.progress.settledAt)
}

const needsAddress = ({ lines }: Sale) =>
  lines.some(({ card }) => card.product.goodsType === 'physical')

function postSale({ archive, books }: Pen, sale: Sale, order: RecordedOrder): void {
  const { shop, totalMinor, paidAt, buyer, channel } = sale
  const { currency } = shop.text
  const pending = accounts.merchantPending(shop.id)
  const source =
    channel === 'balance' && buyer
      ? accounts.buyerBalance(buyer.id)
      : accounts.channelClearing(channel)
  const common = { subject: order.id, currency, at: paidAt }
  books.post({
    kind: 'capture',
    debit: source,
    credit: pending,
    amountMinor: totalMinor,
    ...common,
  })
  books.post({
    kind: 'fee',
    debit: pending,
    credit: accounts.platformFees,
    amountMinor: order.feeMinor,
    ...common,
  })
  archive.append({
    kind: 'order.paid',
    subject: order.id,
    merchantId: shop.id,
    actorId: buyer?.id ?? null,
    data: paidEvent(sale, order),
    at: paidAt,
  })
}

function paidEvent(sale: Sale, order: RecordedOrder): OrderPaid {
  return {
    orderId: order.id,
    merchantId: sale.shop.id,
    buyerId: sale.buyer?.id ?? null,
    currency: sale.shop.text.currency,
    totalMinor: sale.totalMinor.toString(),
    feeMinor: order.feeMinor.toString(),
    surface: sale.surface,
    channel: sale.channel,
    flow: sale.flow,
    paidAt: sale.paidAt.toISOString(),
    lines: sale.lines.map(({ card, variant, quantity }) => ({
      cardId: card.id,
      productId: card.product.id,
      variantId: variant.id,
      quantity,
      amountMinor: (variant.priceMinor * BigInt(quantity)).toString(),
    })),
  }
}

/** What is left of the payment when it becomes the merchant's own; a later refund is paid from there. */
function postSettlement({ archive, books }: Pen, sale: Sale, order: RecordedOrder, at: Date): void {
  const { shop, totalMinor, refund } = sale
  const { currency } = shop.text
  const before = refund && refund.at < at ? refundedOf(sale, order) : null
  const gone = before ? before.amountMinor - before.feeMinor : 0n
  const amountMinor = totalMinor - order.feeMinor - gone
  books.post({
    kind: 'settlement',
    subject: order.id,
    debit: accounts.merchantPending(shop.id),
    credit: accounts.merchantAvailable(shop.id),
    ...{ amountMinor, currency, at },
  })
  archive.append({
    kind: 'settlement.posted',
    subject: order.id,
    merchantId: shop.id,
    actorId: null,
    data: { orderId: order.id, currency, amountMinor: amountMinor.toString() },
    at,
  })
}
