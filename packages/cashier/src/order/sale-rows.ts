import { randomBytes, randomInt } from 'node:crypto'
import type { Channel, OrderPaid } from '@onetill/contract'
import { type FirstEvent, newId, type PlacedJob } from '@onetill/db'
import { accounts, type NewTransfer, transferRow } from '@onetill/ledger'
import type { LoadedAttempt, LoadedCheckout } from '../checkout/load-checkout'
import { computeFee } from './compute-fee'

const NUMBER_DIGITS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What a sale is made of, as rows for the statement that writes it. */
export type SaleRows = ReturnType<typeof saleRows>

type Sold = Pick<
  LoadedCheckout,
  | 'id'
  | 'merchantId'
  | 'feeTerms'
  | 'buyerId'
  | 'buyerName'
  | 'email'
  | 'currency'
  | 'totalMinor'
  | 'surface'
  | 'shareCode'
  | 'merchant'
  | 'address'
  | 'lines'
>
type Payment = Pick<LoadedAttempt, 'id' | 'channel' | 'flow'>

/**
 * The order of a paid checkout with its lines, its books and its `order.paid`, for the member at `place` of a batch.
 * Every sale is made of these rows, whoever brought the money. No IO.
 */
export function saleRows(place: number, checkout: Sold, attempt: Payment) {
  const { merchantId, feeTerms } = checkout
  if (!merchantId || !feeTerms) throw new Error('a purchase has a merchant, and the merchant terms')
  const sold = {
    orderId: newId('order'),
    merchantId,
    feeMinor: computeFee(checkout.totalMinor, feeTerms),
  }
  const { buyerId, buyerName, email, currency, totalMinor, surface } = checkout
  const order = {
    place,
    id: sold.orderId,
    number: newNumber(),
    token: randomBytes(18).toString('base64url'),
    checkoutId: checkout.id,
    attemptId: attempt.id,
    merchantId,
    ...{ buyerId, buyerName, email, currency, totalMinor, surface },
    feeMinor: sold.feeMinor,
    channel: attempt.channel,
    flow: attempt.flow,
    shareCode: checkout.shareCode,
    merchant: checkout.merchant,
    address: checkout.address,
  }
  const paid: FirstEvent & { id: string } = {
    place,
    id: newId('event'),
    kind: 'order.paid',
    subject: sold.orderId,
    merchantId,
    actorId: buyerId,
    data: paidEvent(checkout, attempt, sold),
    stampedAs: 'paidAt',
  }
  const job: PlacedJob = { place, name: 'notify.event', payload: { eventId: paid.id } }
  return {
    order,
    lines: checkout.lines.map((line) => ({
      ...line,
      place,
      id: newId('orderLine'),
      orderId: sold.orderId,
    })),
    transfers: transfersOf(checkout, attempt, sold).map((transfer) => ({
      place,
      ...transferRow(transfer),
    })),
    paid,
    job,
  }
}

type Facts = { readonly orderId: string; readonly merchantId: string; readonly feeMinor: bigint }

function transfersOf(
  checkout: Sold,
  attempt: Payment,
  { orderId, merchantId, feeMinor }: Facts,
): NewTransfer[] {
  const { currency, totalMinor, buyerId } = checkout
  if (totalMinor === 0n) return []
  const source =
    attempt.channel === 'balance'
      ? accounts.buyerBalance(buyerId ?? missingBuyer())
      : accounts.channelClearing(attempt.channel as Channel)
  const pending = accounts.merchantPending(merchantId)
  const capture: NewTransfer = {
    kind: 'capture',
    subject: orderId,
    debit: source,
    credit: pending,
    amountMinor: totalMinor,
    currency,
  }
  if (feeMinor === 0n) return [capture]
  return [
    capture,
    {
      kind: 'fee',
      subject: orderId,
      debit: pending,
      credit: accounts.platformFees,
      amountMinor: feeMinor,
      currency,
    },
  ]
}

function missingBuyer(): never {
  throw new Error('a balance has an owner')
}

/** The database's clock says when: the statement that appends the event adds `paidAt`. */
function paidEvent(checkout: Sold, attempt: Payment, facts: Facts): Omit<OrderPaid, 'paidAt'> {
  return {
    orderId: facts.orderId,
    merchantId: facts.merchantId,
    buyerId: checkout.buyerId,
    currency: checkout.currency,
    totalMinor: checkout.totalMinor.toString(),
    feeMinor: facts.feeMinor.toString(),
    surface: checkout.surface,
    channel: attempt.channel,
    flow: attempt.flow,
    lines: checkout.lines.map((line) => ({
      cardId: line.cardId,
      productId: line.productId,
      variantId: line.variantId,
      quantity: line.quantity,
      amountMinor: (line.unitPriceMinor * BigInt(line.quantity)).toString(),
    })),
  }
}

/** Ten characters without look-alikes: short enough to read aloud, and telling nothing of how much is sold. */
function newNumber(): string {
  return Array.from({ length: 10 }, () => NUMBER_DIGITS[randomInt(NUMBER_DIGITS.length)]).join('')
}
